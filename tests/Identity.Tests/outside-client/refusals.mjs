// What goes wrong, by mistake or on purpose: refused by the issuer, or told to the client so that it refuses.
import assert from 'node:assert/strict';
import * as client from 'openid-client';
import { browser, callback, request, setup, tokens, web } from './setup.mjs';

const grant = { error: 'invalid_grant' };

// What the client itself found wrong.
const says = (word) => (error) => new RegExp(word).test(`${error.message} ${error.cause?.message} ${JSON.stringify(error.cause)}`);

export async function wrong_verifier() {
  const config = await web();
  const { url, expected } = await request(config);
  const pkceCodeVerifier = client.randomPKCECodeVerifier();
  await assert.rejects(
    client.authorizationCodeGrant(config, await callback(url), { ...expected, pkceCodeVerifier }), grant);
}

export async function replayed_code() {
  const config = await web();
  const { url, expected } = await request(config);
  const back = await callback(url);
  const answer = await client.authorizationCodeGrant(config, back, expected);
  await assert.rejects(client.authorizationCodeGrant(config, back, expected), grant);
  await assert.rejects(client.refreshTokenGrant(config, answer.refresh_token), grant);
}

export async function mixed_up_state() {
  const config = await web();
  const [one, two] = [await request(config), await request(config)];
  await assert.rejects(
    client.authorizationCodeGrant(config, await callback(one.url), two.expected), says('state'));
}

export async function mixed_up_nonce() {
  const config = await web();
  const { url, expected } = await request(config);
  await assert.rejects(client.authorizationCodeGrant(
    config, await callback(url), { ...expected, expectedNonce: 'another' }), says('nonce'));
}

export async function answer_of_another_issuer() {
  const config = await web();
  const { url, expected } = await request(config);
  const back = await callback(url);
  assert.equal(back.searchParams.get('iss'), setup.issuer);
  back.searchParams.set('iss', 'https://another.example/id');
  await assert.rejects(client.authorizationCodeGrant(config, back, expected), says('iss'));
  back.searchParams.delete('iss');
  await assert.rejects(client.authorizationCodeGrant(config, back, expected), says('iss'));
}

export async function code_of_another_client() {
  const config = await web();
  const { url, expected } = await request(config, { client_id: setup.publicId });
  await assert.rejects(client.authorizationCodeGrant(config, await callback(url), expected), grant);
}

export async function refresh_token_used_twice() {
  const config = await web();
  const first = await tokens(config);
  const second = await client.refreshTokenGrant(config, first.refresh_token);
  await assert.rejects(client.refreshTokenGrant(config, first.refresh_token), grant);
  await assert.rejects(client.refreshTokenGrant(config, second.refresh_token), grant);
}

const told = (changes, error) => async () => {
  const config = await web();
  const { url } = await request(config, changes);
  const back = await callback(url);
  assert.equal(back.origin + back.pathname, setup.redirect);
  assert.equal(back.searchParams.get('error'), error);
  await assert.rejects(client.authorizationCodeGrant(config, back, {
    expectedState: url.searchParams.get('state'), pkceCodeVerifier: 'x'.repeat(43),
  }), { error });
};

export const plain_pkce = told({ code_challenge_method: 'plain' }, 'invalid_request');
export const plain_pkce_by_default = told({ code_challenge_method: null }, 'invalid_request');
export const no_pkce = told({ code_challenge: null, code_challenge_method: null }, 'invalid_request');
export const implicit_flow = told({ response_type: 'token' }, 'unsupported_response_type');
export const hybrid_flow = told({ response_type: 'code id_token' }, 'unsupported_response_type');
export const scope_of_a_machine = told({ scope: 'openid procedures.sync' }, 'invalid_scope');

export async function redirects_that_only_look_registered() {
  const config = await web();
  const visit = browser();
  for (const redirect_uri of [
    `${setup.redirect}/`, `${setup.redirect}?x=1`, `${setup.redirect}#x`, setup.redirect.toUpperCase(),
    setup.redirect.replace('https:', 'http:'), setup.redirect.replace('//', '//user@'),
    setup.redirect.replace('client.example', 'client.example.evil.example'), 'javascript:alert(1)', '//evil.example',
  ]) {
    const answer = await visit((await request(config, { redirect_uri })).url);
    assert.equal(answer.status, 400, redirect_uri);
    assert.equal(answer.headers.get('location'), null);
  }
}
