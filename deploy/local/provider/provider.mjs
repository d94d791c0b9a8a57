// A certified OpenID provider (npm oidc-provider) that stands for a city's: for the tests, and for trying the sign-in
// on one's own machine. Whoever signs in is whoever they say: never run it anywhere else.
//
//   node provider.mjs '{"issuer":"http://127.0.0.1:9000","port":9000,"clients":[{"id":"liuyong","secret":"…","redirect":"http://127.0.0.1:8080/sign-in/provider/return"}]}'
//
// It prints "ready" once it answers. Sign in there with any name; the box "第二重验证" says that a second factor was used.
import { createServer } from 'node:http'
import { Provider } from 'oidc-provider'

const settings = JSON.parse(process.argv[2] ?? '{}')
const sub = (login) => `city-${Buffer.from(login).toString('hex')}`

const provider = new Provider(settings.issuer, {
  clients: settings.clients.map((client) => ({
    client_id: client.id,
    client_secret: client.secret,
    redirect_uris: [client.redirect],
    response_types: ['code'],
    grant_types: ['authorization_code'],
  })),
  pkce: { required: () => true },
  features: { devInteractions: { enabled: false } },
  // acr and amr travel with every ID token, as a city's provider would say how it knew somebody.
  claims: { openid: ['sub', 'acr', 'amr'], profile: ['name'], email: ['email', 'email_verified'] },
  conformIdTokenClaims: false,
  acrValues: ['urn:city:two'],
  cookies: { keys: ['for tests only'] },
  interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
  findAccount: (_, id) => {
    const login = Buffer.from(id.replace(/^city-/, ''), 'hex').toString()
    return { accountId: id, claims: () => ({ sub: id, name: `市民${login}`, email: login, email_verified: true }) }
  },
})
provider.proxy = true

const escape = (text) => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`)

function page(res, uid, prompt, client) {
  res.setHeader('Content-Type', 'text/html; charset=utf-8')
  const inner =
    prompt === 'login'
      ? `<p><label for="login">账号</label> <input id="login" name="login" required></p>
         <p><label><input type="checkbox" name="second" value="yes"> 第二重验证</label></p><button name="do" value="login">登录</button>`
      : `<p>“${escape(client)}”将得到您的身份标识和姓名。</p><button name="do" value="consent">同意</button>`
  res.end(`<!doctype html><html lang="zh-CN"><title>测试用统一身份认证</title><meta name="viewport" content="width=device-width">
    <main><h1>测试用统一身份认证</h1><form method="post" action="/interaction/${uid}">${inner}
    <button name="do" value="cancel" formnovalidate>取消</button></form></main></html>`)
}

async function body(req) {
  const parts = []
  for await (const part of req) parts.push(part)
  return new URLSearchParams(Buffer.concat(parts).toString())
}

async function interact(req, res) {
  const { uid, prompt, params, session } = await provider.interactionDetails(req, res)
  if (req.method !== 'POST') return page(res, uid, prompt.name, params.client_id)
  const form = await body(req)
  const finish = (result) => provider.interactionFinished(req, res, result, { mergeWithLastSubmission: true })
  if (form.get('do') === 'cancel') {
    return finish({ error: 'access_denied', error_description: '<b>words of the provider</b>' })
  }
  if (prompt.name === 'login') {
    const second = form.get('second') === 'yes'
    return finish({ login: { accountId: sub(form.get('login')), acr: second ? 'urn:city:two' : 'urn:city:one', amr: second ? ['pwd', 'otp'] : ['pwd'] } })
  }
  const grant = new provider.Grant({ accountId: session.accountId, clientId: params.client_id })
  grant.addOIDCScope(params.scope)
  return finish({ consent: { grantId: await grant.save() } })
}

const answer = provider.callback()
const server = createServer((req, res) => {
  if (!req.url.startsWith('/interaction/')) return answer(req, res)
  interact(req, res).catch((error) => {
    res.statusCode = 400
    res.end(String(error))
  })
})
server.listen(settings.port, '127.0.0.1', () => console.log(`ready ${server.address().port}`))
// Ends with whoever started it.
process.stdin.on('end', () => process.exit(0)).resume()
