// A certified OpenID Connect provider that is not ours, with people of the test and a machine: portal and services must
// get along with it as with any other. Whoever the browser says it is, is signed in: /interaction/UID?who=officer
import { createServer } from 'node:http'
import { Provider } from 'oidc-provider'

const [port, callback, signedOut] = process.argv.slice(2)
const issuer = `http://localhost:${port}`
const day = '2026-01-01'
const people = {
  officer: { name: 'Nguyễn Thị Ánh', kind: 'officer', grants: [{ role: 'receiver', unit: 'aaaaaaaa-0000-4000-8000-000000000001', from: day }] },
  leader: {
    name: 'Trần Văn Bình',
    kind: 'officer',
    grants: [
      { role: 'leader', unit: 'aaaaaaaa-0000-4000-8000-000000000001', from: day },
      { role: 'specialist', unit: 'aaaaaaaa-0000-4000-8000-000000000002', from: day, to: '2099-12-31' },
      { role: 'clerk', unit: 'aaaaaaaa-0000-4000-8000-000000000003', from: day, to: '2026-02-01' }
    ]
  },
  admin: { name: 'Quản Trị', kind: 'officer', grants: [{ role: 'unit-admin', unit: 'aaaaaaaa-0000-4000-8000-000000000001', from: day }] },
  both: {
    name: 'Hai Vai',
    kind: 'officer',
    grants: [
      { role: 'unit-admin', unit: 'aaaaaaaa-0000-4000-8000-000000000001', from: day },
      { role: 'leader', unit: 'aaaaaaaa-0000-4000-8000-000000000002', from: day }
    ]
  },
  editor: { name: 'Đỗ Biên Tập', kind: 'officer', grants: [{ role: 'directory-editor', unit: '00000000-0000-0000-0000-000000000002', from: day }] },
  newcomer: { name: 'Lê Mới', kind: 'officer', grants: [] },
  citizen: { name: 'Phạm Công Dân', kind: 'citizen' },
  stranger: { name: 'Kẻ Lạ' }
}
const counts = { granted: 0, refused: 0 }
const grants = new Set()

const provider = new Provider(issuer, {
  clients: [{
    client_id: 'portal',
    client_secret: 'a-secret-of-the-test-and-of-nobody-else',
    redirect_uris: [callback],
    post_logout_redirect_uris: [signedOut],
    grant_types: ['authorization_code', 'refresh_token'],
    token_endpoint_auth_method: 'client_secret_basic'
  }, {
    client_id: 'loader',
    client_secret: 'a-secret-of-the-test-and-of-nobody-else',
    redirect_uris: [],
    response_types: [],
    grant_types: ['client_credentials'],
    token_endpoint_auth_method: 'client_secret_basic'
  }],
  claims: { openid: ['sub'], profile: ['name', 'kind'] },
  conformIdTokenClaims: false,
  pkce: { required: () => true },
  issueRefreshToken: async () => true,
  rotateRefreshToken: true,
  ttl: { AccessToken: 300, IdToken: 3600, RefreshToken: 86400, Session: 86400, Grant: 86400, Interaction: 600 },
  cookies: { keys: ['of the test'] },
  features: {
    devInteractions: { enabled: false },
    revocation: { enabled: true },
    clientCredentials: { enabled: true },
    resourceIndicators: {
      enabled: true,
      defaultResource: () => 'urn:egov',
      useGrantedResource: () => true,
      getResourceServerInfo: (_, __, client) => ({
        scope: client.clientId === 'loader' ? 'records.load orders' : 'openid profile', audience: 'egov', accessTokenFormat: 'jwt', accessTokenTTL: 300, jwt: { sign: { alg: 'RS256' } }
      })
    }
  },
  extraTokenClaims: async (_, token) => token.kind === 'ClientCredentials' ? { kind: 'machine' } : people[token.accountId] && { kind: people[token.accountId].kind, grants: people[token.accountId].grants },
  findAccount: async (_, id) => people[id] && { accountId: id, claims: async () => ({ sub: id, name: people[id].name, kind: people[id].kind }) },
  loadExistingGrant: async ctx => {
    const grant = new ctx.oidc.provider.Grant({ clientId: ctx.oidc.client.clientId, accountId: ctx.oidc.session.accountId })
    grant.addOIDCScope('openid profile')
    grant.addResourceScope('urn:egov', 'openid profile')
    grants.add(await grant.save())
    return grant
  },
  interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` }
})
provider.on('grant.success', () => counts.granted++)
provider.on('grant.error', (_, error) => { counts.refused++; console.error(error.message, error.error_description ?? '') })
provider.on('server_error', (_, error) => console.error(error))

const answer = (response, value) => response.end(JSON.stringify(value))
createServer(async (request, response) => {
  const { pathname, searchParams } = new URL(request.url, issuer)
  try {
    if (pathname.startsWith('/interaction/')) {
      const who = searchParams.get('who')
      if (!who) return answer(response, { ask: 'who' })
      const result = who === 'nobody' ? { error: 'access_denied' } : { login: { accountId: who } }
      return await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false })
    }
    if (pathname === '/test/counts') return answer(response, counts)
    if (pathname === '/test/end-all') {
      for (const id of grants) await provider.RefreshToken.revokeByGrantId?.(id)
      return answer(response, { ended: grants.size })
    }
    return provider.callback()(request, response)
  } catch (error) {
    console.error(error)
    response.statusCode = 500
    response.end(String(error))
  }
}).listen(Number(port), '127.0.0.1', () => console.log('listening'))
