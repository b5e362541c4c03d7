// What every case shares: the addresses and clients the test gives, and a browser in which somebody is signed in.
import { readFileSync } from 'node:fs';
import * as client from 'openid-client';

export const setup = JSON.parse(readFileSync(0, 'utf8'));

const cookies = [...setup.cookies];

/** The configuration of a registered client, read from the issuer's metadata. */
export async function discover(id, proof) {
  const config = await client.discovery(new URL(setup.issuer), id, undefined, proof,
    { execute: [client.allowInsecureRequests] });
  return config;
}

export const web = () => discover(setup.web.id, client.ClientSecretBasic(setup.web.secret));
export const publicClient = () => discover(setup.publicId, client.None());
export const machine = () => discover(setup.machine.id, client.ClientSecretBasic(setup.machine.secret));
export const signer = async (options) =>
  discover(setup.signer.id, client.PrivateKeyJwt({ key: await signerKey(), kid: setup.signer.jwk.kid }, options));

export const signerKey = () => crypto.subtle.importKey('jwk', setup.signer.jwk,
  { name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign']);

/** A browser of somebody who has just signed in; it follows no redirect. */
export function browser() {
  const cookie = cookies.pop();
  if (!cookie) throw new Error('The test gave too few signed-in browsers.');
  return (url) => fetch(url, { redirect: 'manual', headers: { cookie } });
}

/** A good request: its address, and what has to come back. */
export async function request(config, changes = {}) {
  const verifier = client.randomPKCECodeVerifier();
  const expected = { pkceCodeVerifier: verifier, expectedState: client.randomState(), expectedNonce: client.randomNonce() };
  const parameters = {
    redirect_uri: setup.redirect,
    scope: 'openid profile',
    state: expected.expectedState,
    nonce: expected.expectedNonce,
    code_challenge: await client.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    ...changes,
  };
  for (const [name, value] of Object.entries(parameters)) if (value === null) delete parameters[name];
  return { url: client.buildAuthorizationUrl(config, parameters), expected };
}

/** Where the browser is sent after a request. */
export async function callback(url, visit = browser()) {
  const answer = await visit(url);
  const location = answer.headers.get('location');
  if (answer.status !== 303 || !location) throw new Error(`no redirect but ${answer.status}`);
  return new URL(location, url);
}

export async function tokens(config, changes) {
  const { url, expected } = await request(config, changes);
  return client.authorizationCodeGrant(config, await callback(url), expected);
}
