// What a client is promised: each flow of the issuer, run by openid-client.
import assert from 'node:assert/strict';
import * as client from 'openid-client';
import { browser, callback, machine, publicClient, request, setup, signer, tokens, web } from './setup.mjs';

export async function code_flow_of_a_client_with_a_secret() {
  const answer = await tokens(await web());
  const claims = answer.claims();
  assert.equal(claims.iss, setup.issuer);
  assert.equal(claims.aud, setup.web.id);
  assert.equal(claims.name, setup.name);
  assert.ok(claims.sid && claims.auth_time);
  assert.equal(answer.expires_in, 300);
}

export async function code_flow_of_a_public_client() {
  assert.ok((await tokens(await publicClient())).refresh_token);
}

export async function code_flow_within_max_age() {
  const config = await web();
  const { url, expected } = await request(config, { max_age: '600' });
  assert.ok(await client.authorizationCodeGrant(config, await callback(url), { ...expected, maxAge: 600 }));
}

export async function userinfo_is_of_the_same_subject() {
  const config = await web();
  const answer = await tokens(config);
  const info = await client.fetchUserInfo(config, answer.access_token, answer.claims().sub);
  assert.equal(info.name, setup.name);
  assert.equal(info.kind, 'officer');
}

export async function refresh_brings_new_tokens() {
  const config = await web();
  const first = await tokens(config);
  const second = await client.refreshTokenGrant(config, first.refresh_token);
  assert.notEqual(second.refresh_token, first.refresh_token);
  assert.equal(second.claims().sub, first.claims().sub);
  assert.ok(await client.fetchUserInfo(config, second.access_token, second.claims().sub));
}

export async function client_credentials_with_a_secret() {
  const answer = await client.clientCredentialsGrant(await machine(), { scope: 'directory.read' });
  assert.equal(answer.scope, 'directory.read');
  assert.equal(answer.refresh_token, undefined);
}

export async function client_credentials_with_a_signed_assertion() {
  const answer = await client.clientCredentialsGrant(await signer());
  assert.equal(answer.scope, 'directory.read procedures.sync');
}

export async function revocation_ends_the_access() {
  const config = await web();
  const answer = await tokens(config);
  await client.tokenRevocation(config, answer.refresh_token);
  await assert.rejects(client.refreshTokenGrant(config, answer.refresh_token), { error: 'invalid_grant' });
  await assert.rejects(client.fetchUserInfo(config, answer.access_token, answer.claims().sub), { status: 401 });
}

export async function logout_ends_the_session_and_comes_back() {
  const config = await web();
  const visit = browser();
  const { url, expected } = await request(config);
  const answer = await client.authorizationCodeGrant(config, await callback(url, visit), expected);
  const leave = client.buildEndSessionUrl(config, {
    id_token_hint: answer.id_token, post_logout_redirect_uri: setup.left, state: 'gone',
  });
  assert.equal((await callback(leave, visit)).href, `${setup.left}?state=gone`);
  await assert.rejects(client.refreshTokenGrant(config, answer.refresh_token), { error: 'invalid_grant' });
  const again = await request(config);
  assert.equal((await callback(again.url, visit)).pathname, '/id/dang-nhap');
}
