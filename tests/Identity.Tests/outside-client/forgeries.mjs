// Tokens and assertions that nobody issued.
import assert from 'node:assert/strict';
import * as jose from 'jose';
import * as client from 'openid-client';
import { setup, signer, signerKey, tokens, web } from './setup.mjs';

const encode = (part) => Buffer.from(JSON.stringify(part)).toString('base64url');

async function isRefused(config, subject, token) {
  await assert.rejects(client.fetchUserInfo(config, token, subject), { status: 401 });
}

async function forge(make) {
  const config = await web();
  const answer = await tokens(config);
  const jwks = await (await fetch(config.serverMetadata().jwks_uri)).json();
  const [header, payload] = [jose.decodeProtectedHeader(answer.access_token), jose.decodeJwt(answer.access_token)];
  for (const token of await make({ header, payload, key: jwks.keys[0] })) {
    await isRefused(config, payload.sub, token);
  }
  assert.ok(await client.fetchUserInfo(config, answer.access_token, payload.sub));
}

export const alg_none = () => forge(({ header, payload }) =>
  ['none', 'None', 'NONE', ''].map((alg) => `${encode({ ...header, alg })}.${encode(payload)}.`));

export const public_key_as_secret = () => forge(async ({ header, payload, key }) => {
  const pem = await jose.exportSPKI(await jose.importJWK(key, 'RS256', { extractable: true }));
  const secrets = [pem, pem.trim(), key.n, JSON.stringify(key)].map((text) => new TextEncoder().encode(text));
  return Promise.all(secrets.map((secret) =>
    new jose.SignJWT(payload).setProtectedHeader({ ...header, alg: 'HS256' }).sign(secret)));
});

export const kid_injection = () => forge(async ({ header, payload }) => {
  const { privateKey, publicKey } = await jose.generateKeyPair('RS256', { extractable: true });
  const jwk = await jose.exportJWK(publicKey);
  return Promise.all([
    { kid: '../../../dev/null' }, { kid: "' or '1'='1" }, { kid: `${header.kid}\u0000` }, { kid: undefined },
    { jwk }, { jwk, kid: 'mine' }, { jku: 'https://evil.example/jwks.json' }, { x5u: 'https://evil.example/x' }, {},
  ].map((more) => new jose.SignJWT(payload).setProtectedHeader({ ...header, ...more }).sign(privateKey)));
});

export const another_type_of_token = async () => {
  const config = await web();
  const answer = await tokens(config);
  await isRefused(config, answer.claims().sub, answer.id_token);
};

const assertion = (change) => async () => {
  const config = await signer({
    [client.modifyAssertion]: (header, payload) => change(header, payload),
  });
  await assert.rejects(client.clientCredentialsGrant(config), { error: 'invalid_client' });
};

const now = () => Math.floor(Date.now() / 1000);

export const assertion_for_another_audience = assertion((_, payload) => { payload.aud = 'https://another.example'; });
export const assertion_for_two_audiences =
  assertion((_, payload) => { payload.aud = [setup.issuer, 'https://another.example']; });
export const assertion_that_has_expired = assertion((_, payload) => { payload.exp = now() - 60; });
export const assertion_that_lives_too_long = assertion((_, payload) => { payload.exp = now() + 3600; });
export const assertion_without_an_id = assertion((_, payload) => { delete payload.jti; });
export const assertion_of_somebody_else = assertion((_, payload) => { payload.sub = payload.iss = setup.machine.id; });
export const assertion_with_an_injected_kid = assertion((header) => { header.kid = '../../../dev/null'; });

export async function assertion_used_twice() {
  const config = await signer({ [client.modifyAssertion]: (_, payload) => { payload.jti = 'the-same'; } });
  assert.ok(await client.clientCredentialsGrant(config));
  await assert.rejects(client.clientCredentialsGrant(config), { error: 'invalid_client' });
}

export async function assertion_signed_with_the_public_key_as_secret() {
  const { d, ...publicJwk } = setup.signer.jwk;
  const claims = {
    iss: setup.signer.id, sub: setup.signer.id, aud: setup.issuer, jti: crypto.randomUUID(), exp: now() + 60,
  };
  const good = await new jose.SignJWT(claims).setProtectedHeader({ alg: 'ES256', kid: publicJwk.kid }).sign(await signerKey());
  const secrets = [JSON.stringify(publicJwk), publicJwk.x, publicJwk.x + publicJwk.y];
  const forged = await Promise.all(secrets.map((secret) => new jose.SignJWT({ ...claims, jti: crypto.randomUUID() })
    .setProtectedHeader({ alg: 'HS256', kid: publicJwk.kid }).sign(new TextEncoder().encode(secret.padEnd(32, '0')))));
  const none = `${encode({ alg: 'none', kid: publicJwk.kid })}.${encode({ ...claims, jti: 'n' })}.`;
  for (const client_assertion of [...forged, none]) assert.equal((await send(client_assertion)).status, 400);
  assert.equal((await send(good)).status, 200);
}

const send = (client_assertion) => fetch(`${setup.issuer}/connect/token`, {
  method: 'POST',
  body: new URLSearchParams({
    grant_type: 'client_credentials', client_assertion,
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
  }),
});
