/** Passkeys as this browser knows them. */
import {
  browserSupportsWebAuthn,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  startRegistration,
} from '@simplewebauthn/browser';
import { Refusal } from './refusal.ts';

export function knowsPasskeys(): boolean {
  return browserSupportsWebAuthn();
}

/** Lets the device answer; a `Refusal` with these words where its owner or its clock stopped it. */
export function answerWithPasskey(options: PublicKeyCredentialRequestOptionsJSON, stopped: string) {
  return startAuthentication({ optionsJSON: options }).catch(refuse(stopped));
}

export function makePasskey(options: PublicKeyCredentialCreationOptionsJSON, stopped: string) {
  return startRegistration({ optionsJSON: options }).catch(refuse(stopped));
}

export type { PublicKeyCredentialCreationOptionsJSON, PublicKeyCredentialRequestOptionsJSON };

/** Browsers hide why, so that no site learns which keys there are; neither do we guess. */
function refuse(words: string): () => never {
  return () => {
    throw new Refusal({ code: 'passkey-stopped', status: 0, words });
  };
}
