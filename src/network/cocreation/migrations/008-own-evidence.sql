-- What shows that an idea works may also be a page of the network itself: written by the program when a pilot goes live
-- or is decided, never by people.
alter table cocreation.idea_evidence drop constraint idea_evidence_url_check;
alter table cocreation.idea_evidence
  add constraint idea_evidence_url_check check (
    url ~ '^(https://|/netzwerk(/[a-z0-9-]+)+$)' and length(url) <= 1000);
