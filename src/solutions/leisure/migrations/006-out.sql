-- A span that ends soon ("weekend") finds its dates by their beginning: of a large town most dates lie behind its end.
create index on leisure.occurrence (ars, starts, until);
