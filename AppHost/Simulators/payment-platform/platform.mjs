// Stands in for the payment platform of the national portal (INIT, QUERY, GET_BILL, a day's list, results), for
// demonstrations and tests on one machine. It is strict about what it receives and misbehaves when told to
// (POST /misbehave {"mode": …}): delay, lose, twice, wrongAmount, badCode, pending, nonsense, none. No money moves.
import { createServer } from 'node:http'
import { createHash } from 'node:crypto'

const settings = { ...process.env, ...Object.fromEntries(process.argv.slice(2).map(one => one.split(/=(.*)/s))) }
const { PORT: port, PARTNER: partner, SECRET: secret, RESULT_URL: resultUrl, RETURN_URL: returnUrl } = settings
if (!port || !partner || !secret) {
  console.error('PORT, PARTNER and SECRET must be set.')
  process.exit(64)
}
const orders = {
  INIT: ['LoaiBanTin', 'PhienBan', 'MaDoiTac', 'MaThamChieu', 'SoTien', 'LoaiHinhThanhToan', 'MaKenhThanhToan', 'MaThietBi',
    'NgonNgu', 'MaTienTe', 'MaNganHang', 'ThongTinGiaoDich', 'ThoiGianGD', 'Ip', 'ThongTinBienLai'],
  QUERY: ['LoaiBanTin', 'PhienBan', 'MaDoiTac', 'MaThamChieu', 'ThoiGianGD'],
  GET_BILL: ['LoaiBanTin', 'PhienBan', 'MaDoiTac', 'MaThamChieu', 'ThoiGianGD'],
  DOI_SOAT: ['LoaiBanTin', 'PhienBan', 'MaDoiTac', 'Ngay', 'ThoiGianGD']
}
const payments = new Map()
let mode = 'none'

const sign = values => createHash('sha256').update([...values, secret].join('|'), 'utf8').digest('hex')
const wait = ms => new Promise(resolve => setTimeout(resolve, ms))

// What is wrong with a message, or null.
const fault = message => {
  const order = orders[message.LoaiBanTin]
  if (!order) return 'LoaiBanTin'
  const names = Object.keys(message)
  if (names.length !== order.length + 1 || !order.every(name => typeof message[name] === 'string')) return 'fields'
  if (order.some(name => message[name].includes('|'))) return 'separator'
  if (message.MaXacThuc !== sign(order.map(name => message[name]))) return 'MaXacThuc'
  if (message.MaDoiTac !== partner || message.PhienBan !== '1.0.6') return 'MaDoiTac'
  if (!/^\d{14}$/.test(message.ThoiGianGD)) return 'ThoiGianGD'
  return null
}

const init = message => {
  if (!/^[1-9]\d{0,14}$/.test(message.SoTien) || message.MaTienTe !== 'VND') return { MaLoi: '02' }
  try {
    const bill = JSON.parse(message.ThongTinBienLai)
    const sum = bill.DSKhoanNop.reduce((total, one) => total + one.SoTien, 0)
    if (!bill.MaHoSo || String(sum) !== message.SoTien) return { MaLoi: '03' }
  } catch { return { MaLoi: '03' } }
  const known = payments.get(message.MaThamChieu)
  if (known && known.amount !== message.SoTien) return { MaLoi: '04' }
  payments.set(message.MaThamChieu, known ?? { amount: message.SoTien, state: '3', day: message.ThoiGianGD.slice(0, 8), count: 0 })
  payments.get(message.MaThamChieu).count++
  return { MaLoi: '00', UrlThanhToan: `http://127.0.0.1:${server.address().port}/pay/${message.MaThamChieu}` }
}

const told = (reference, payment) => ({
  MaLoi: '00', MaThamChieu: reference, MaGiaoDich: `GD${reference.slice(0, 8)}`,
  TrangThaiGD: mode === 'pending' ? '3' : payment.state,
  SoTien: mode === 'nonsense' ? 'abc' : mode === 'wrongAmount' ? String(Number(payment.amount) + 1) : payment.amount
})

const answer = message => {
  const wrong = fault(message)
  if (wrong) return { MaLoi: '01', MoTa: wrong }
  if (message.LoaiBanTin === 'INIT') return init(message)
  if (message.LoaiBanTin === 'DOI_SOAT') {
    const rows = [...payments].filter(([, payment]) => payment.day === message.Ngay)
    return { MaLoi: '00', DanhSachGiaoDich: rows.map(([reference, payment]) => told(reference, payment)) }
  }
  const payment = payments.get(message.MaThamChieu)
  if (!payment) return { MaLoi: '05' }
  if (message.LoaiBanTin === 'QUERY') return told(message.MaThamChieu, payment)
  return payment.state === '1'
    ? { MaLoi: '00', UrlBienLai: `http://127.0.0.1:${server.address().port}/bill/${message.MaThamChieu}` } : { MaLoi: '06' }
}

const result = (reference, payment) => {
  const amount = mode === 'wrongAmount' ? String(Number(payment.amount) + 1) : payment.amount
  const values = {
    LoaiBanTin: 'RESULT', MaLoi: payment.state === '1' ? '00' : '07', MaDoiTac: partner, MaThamChieu: reference, SoTien: amount,
    MaTienTe: 'VND', MaGiaoDich: `GD${reference.slice(0, 8)}`, MaNganHang: 'NHMAU', ThoiGianGD: '20261125100000',
    ThongTinGiaoDich: 'mo phong'
  }
  return { ...values, MaXacThuc: mode === 'badCode' ? '0'.repeat(64) : sign(Object.values(values)) }
}

const notify = async message => {
  if (!resultUrl || mode === 'lose') return
  for (let times = mode === 'twice' ? 2 : 1; times > 0; times--) {
    await fetch(resultUrl, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(message) })
      .catch(error => console.error(`result not delivered: ${error.message}`))
  }
}

const page = reference => `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>Thanh toán (mô phỏng)</title></head><body><main>
<h1>Thanh toán (mô phỏng)</h1><p>Số tiền: ${payments.get(reference).amount} đồng. Không có tiền thật.</p>
<form method="post"><p><button name="state" value="1">Thanh toán</button></p>
<p><button name="state" value="4">Hủy</button></p></form></main></body></html>`

const read = async request => {
  let text = ''
  for await (const part of request) text += part
  return text
}

const pay = async (request, response, reference) => {
  const payment = payments.get(reference)
  if (!payment) return response.writeHead(404).end()
  if (request.method !== 'POST') return response.setHeader('content-type', 'text/html; charset=utf-8').end(page(reference))
  payment.state = new URLSearchParams(await read(request)).get('state') === '1' ? '1' : '4'
  const message = result(reference, payment)
  if (mode === 'delay') await wait(1500)
  await notify(message)
  if (returnUrl) return response.writeHead(303, { location: `${returnUrl}?${new URLSearchParams(message)}` }).end()
  response.setHeader('content-type', 'application/json').end(JSON.stringify(message))
}

const server = createServer(async (request, response) => {
  const json = body => response.setHeader('content-type', 'application/json').end(JSON.stringify(body))
  try {
    if (request.url === '/health') return response.end('ok')
    if (request.url.startsWith('/pay/')) return await pay(request, response, request.url.slice(5))
    if (request.method !== 'POST') return response.writeHead(404).end()
    const body = JSON.parse(await read(request))
    if (request.url === '/misbehave') {
      mode = body.mode
      return json({ mode })
    }
    if (mode === 'delay') await wait(1500)
    if (mode === 'lose') return request.socket.destroy()
    json(answer(body))
  } catch (error) {
    console.error(error.message)
    response.writeHead(400).end()
  }
}).listen(Number(port), '127.0.0.1', () => console.log('listening'))
