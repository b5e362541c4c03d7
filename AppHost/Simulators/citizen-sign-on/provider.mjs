// Stands in for the state's electronic identity (VNeID): an OpenID provider with made-up citizens, for demonstrations
// and tests on one machine. The protocol, and the checks of what is sent, are oidc-provider's; the page and the
// stricter wishes below are ours. It never runs where citizens are real.
import { createServer } from 'node:http'
import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import Provider from 'oidc-provider'

const port = Number(process.env.PORT)
const { CLIENT_ID: clientId, CLIENT_SECRET: clientSecret, REDIRECT_URI: redirectUri } = process.env
if (!port || !clientId || !clientSecret || !redirectUri) {
  console.error('PORT, CLIENT_ID, CLIENT_SECRET and REDIRECT_URI must be set.')
  process.exit(64)
}
const issuer = process.env.ISSUER ?? `http://localhost:${port}`
const citizens = JSON.parse(readFileSync(new URL('citizens.json', import.meta.url), 'utf8'))

const provider = new Provider(issuer, {
  clients: [{
    client_id: clientId,
    client_secret: clientSecret,
    redirect_uris: redirectUri.split(' '),
    response_types: ['code'],
    grant_types: ['authorization_code']
  }],
  claims: { openid: ['sub'], profile: ['name', 'citizen_number'] },
  jwks: { keys: [generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' })] },
  cookies: { keys: [randomBytes(32).toString('hex')] },
  pkce: { required: () => true },
  features: {
    devInteractions: { enabled: false }, pushedAuthorizationRequests: { enabled: false }, rpInitiatedLogout: { enabled: false }
  },
  interactions: { url: (_, interaction) => `/citizen/${interaction.uid}` },
  // The citizen agrees by choosing to sign in: there is one client.
  loadExistingGrant: async ctx => {
    const grant = new ctx.oidc.provider.Grant({
      clientId: ctx.oidc.client.clientId, accountId: ctx.oidc.session.accountId
    })
    grant.addOIDCScope('openid profile')
    await grant.save()
    return grant
  },
  findAccount: (_, id) => {
    const citizen = citizens.find(one => one.sub === id)
    return citizen && { accountId: id, claims: () => citizen }
  },
  ttl: { AuthorizationCode: 60, IdToken: 300, AccessToken: 300, Interaction: 600, Session: 3600, Grant: 3600 }
})

// What an honest client always sends: a nonce and a state one cannot guess, and S256.
provider.use(async (ctx, next) => {
  if (ctx.path === '/auth' && ctx.method === 'GET') {
    const { nonce = '', state = '', code_challenge_method: method } = ctx.query
    if (nonce.length < 20 || state.length < 20 || method !== 'S256') {
      ctx.status = 400
      ctx.body = 'nonce, state and an S256 challenge are needed'
      return
    }
  }
  await next()
})

const escape = text => text.replace(/[&<>"']/g, letter => `&#${letter.charCodeAt(0)};`)

const page = uid => `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>Định danh điện tử (mô phỏng)</title></head>
<body><main><h1>Định danh điện tử (mô phỏng)</h1><p>Chọn một công dân giả để đăng nhập.</p>
${citizens.map(one => `<form method="post" action="/citizen/${escape(uid)}"><p><button name="sub" value="${escape(one.sub)}">${escape(one.name)}</button></p></form>`).join('\n')}
<form method="post" action="/citizen/${escape(uid)}"><p><button name="sub" value="">Từ chối</button></p></form></main></body></html>`

const body = async request => {
  let text = ''
  for await (const part of request) text += part
  return new URLSearchParams(text)
}

const citizenPage = async (request, response) => {
  const { uid } = await provider.interactionDetails(request, response)
  if (request.method !== 'POST') {
    response.setHeader('content-type', 'text/html; charset=utf-8').end(page(uid))
    return
  }
  const sub = (await body(request)).get('sub')
  const result = citizens.some(one => one.sub === sub)
    ? { login: { accountId: sub, remember: false } }
    : { error: 'access_denied', error_description: 'declined' }
  await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false })
}

const protocol = provider.callback()
createServer((request, response) => {
  if (!request.url.startsWith('/citizen/')) return protocol(request, response)
  citizenPage(request, response).catch(error => {
    console.error(error.message)
    response.writeHead(400).end('This sign-in is over; begin again.')
  })
}).listen(port, '127.0.0.1', () => console.log(`citizens sign in at ${issuer}`))
