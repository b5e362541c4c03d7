// The same promises to oauth4webapi, which checks every answer to the letter.
import assert from 'node:assert/strict';
import * as oauth from 'oauth4webapi';
import { callback, setup } from './setup.mjs';

const insecure = { [oauth.allowInsecureRequests]: true };
const self = { client_id: setup.web.id };

async function server() {
  const issuer = new URL(setup.issuer);
  return oauth.processDiscoveryResponse(issuer, await oauth.discoveryRequest(issuer, insecure));
}

async function tokens(as) {
  const verifier = oauth.generateRandomCodeVerifier();
  const [state, nonce] = [oauth.generateRandomState(), oauth.generateRandomNonce()];
  const url = new URL(as.authorization_endpoint);
  url.search = new URLSearchParams({
    client_id: self.client_id, redirect_uri: setup.redirect, response_type: 'code', scope: 'openid profile', state, nonce,
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier), code_challenge_method: 'S256',
  });
  const back = oauth.validateAuthResponse(as, self, await callback(url), state);
  const answer = await oauth.authorizationCodeGrantRequest(
    as, self, oauth.ClientSecretBasic(setup.web.secret), back, setup.redirect, verifier, insecure);
  const read = await oauth.processAuthorizationCodeResponse(
    as, self, answer, { expectedNonce: nonce, requireIdToken: true });
  await oauth.validateApplicationLevelSignature(as, answer, insecure);
  return read;
}

export async function oauth4webapi_code_flow_and_userinfo() {
  const as = await server();
  const answer = await tokens(as);
  const { sub } = oauth.getValidatedIdTokenClaims(answer);
  const info = await oauth.processUserInfoResponse(
    as, self, sub, await oauth.userInfoRequest(as, self, answer.access_token, insecure));
  assert.equal(info.sub, sub);
}

export async function oauth4webapi_access_token_is_of_RFC_9068() {
  const as = await server();
  const { access_token } = await tokens(as);
  const sent = new Request('https://service.example/', { headers: { authorization: `Bearer ${access_token}` } });
  const claims = await oauth.validateJwtAccessToken(as, sent, 'egov', insecure);
  assert.equal(claims.client_id, self.client_id);
  await assert.rejects(oauth.validateJwtAccessToken(as, sent, 'another', insecure));
}

export async function oauth4webapi_refresh() {
  const as = await server();
  const first = await tokens(as);
  const answer = await oauth.refreshTokenGrantRequest(
    as, self, oauth.ClientSecretBasic(setup.web.secret), first.refresh_token, insecure);
  const second = await oauth.processRefreshTokenResponse(as, self, answer);
  assert.notEqual(second.refresh_token, first.refresh_token);
}

export async function oauth4webapi_client_credentials() {
  const as = await server();
  const machine = { client_id: setup.machine.id };
  const answer = await oauth.clientCredentialsGrantRequest(
    as, machine, oauth.ClientSecretBasic(setup.machine.secret), new URLSearchParams({ scope: 'procedures.sync' }), insecure);
  assert.equal((await oauth.processClientCredentialsResponse(as, machine, answer)).scope, 'procedures.sync');
}

export async function oauth4webapi_revocation() {
  const as = await server();
  const { refresh_token } = await tokens(as);
  const proof = oauth.ClientSecretBasic(setup.web.secret);
  await oauth.processRevocationResponse(await oauth.revocationRequest(as, self, proof, refresh_token, insecure));
  const answer = await oauth.refreshTokenGrantRequest(as, self, proof, refresh_token, insecure);
  await assert.rejects(oauth.processRefreshTokenResponse(as, self, answer), { error: 'invalid_grant' });
}
