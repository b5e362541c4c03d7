// Stands in for the national public service portal and the adapter before it, for demonstrations and tests on one
// machine: takes what is pushed if it is right to the letter, tells what it has, and misbehaves when told to
// (/control). It never runs where dossiers are real.
import { createServer } from 'node:http'
import { randomUUID } from 'node:crypto'
import { judgeDossier, judgeProgress, mayFollow } from './checks.mjs'
import { Faults } from './faults.mjs'

const port = Number(process.env.PORT ?? process.argv[2])
const { USERNAME_OF = 'egov', PASSWORD_OF = 'egov', DSTCODE = 'VN:GOV:000.00.00.G22:vpcpdvcprovider' } = process.env
if (!port) {
  console.error('PORT must be set.')
  process.exit(64)
}

const dossiers = new Map()
const sessions = new Set()
const faults = new Faults()
const counts = { calls: 0, logins: 0, refused: 0, duplicates: 0, sessionsEnded: 0 }
const ok = result => ({ error_code: '00', message: 'Thành công', result })
const no = (code, message) => {
  counts.refused++
  return { error_code: code, message, result: [] }
}
const duplicate = message => {
  counts.duplicates++
  return no('02', message)
}

const syncDossiers = ({ isUpdating, data }) => {
  if (!['True', 'False'].includes(isUpdating) || !Array.isArray(data) || data.length === 0) {
    return no('05', 'isUpdating phải là "True" hoặc "False", data phải có hồ sơ')
  }
  for (const row of data) {
    const [wrong] = judgeDossier(row)
    if (wrong) return no('05', wrong)
    const known = dossiers.get(row.MaHoSo)
    if (isUpdating === 'False' && known) return duplicate(`Hồ sơ ${row.MaHoSo} đã có`)
    if (isUpdating === 'True' && !known) return no('04', `Hồ sơ ${row.MaHoSo} chưa có`)
    if (!mayFollow(known?.row.TrangThaiHoSo, row.TrangThaiHoSo)) {
      return no('06', `Trạng thái ${row.TrangThaiHoSo} không thể sau ${known?.row.TrangThaiHoSo ?? 'khởi tạo'}`)
    }
    dossiers.set(row.MaHoSo, { row, progress: known?.progress ?? [] })
  }
  return ok([])
}

const addProgress = ({ data }) => {
  if (!Array.isArray(data) || data.length === 0) return no('05', 'data phải có tiến độ')
  for (const row of data) {
    const [wrong] = judgeProgress(row)
    if (wrong) return no('05', wrong)
    const known = dossiers.get(row.MaHoSo)
    if (!known) return no('04', `Hồ sơ ${row.MaHoSo} chưa có`)
    if (known.progress.some(one => one.ThoiDiemXuLy === row.ThoiDiemXuLy && one.TrangThai === row.TrangThai)) {
      return duplicate(`Tiến độ ${row.ThoiDiemXuLy} của hồ sơ ${row.MaHoSo} đã có`)
    }
    const before = known.progress.findLast(one => one.ThoiDiemXuLy <= row.ThoiDiemXuLy)
    if (!mayFollow(before?.TrangThai, row.TrangThai)) {
      return no('06', `Tiến độ ${row.TrangThai} không thể sau ${before?.TrangThai ?? 'khởi tạo'}`)
    }
    known.progress.push(row)
    known.progress.sort((one, other) => one.ThoiDiemXuLy.localeCompare(other.ThoiDiemXuLy))
  }
  return ok([])
}

const shown = ({ row, progress }) => ({
  MaHoSo: row.MaHoSo, TrangThaiHoSo: row.TrangThaiHoSo, NgayNopHoSo: row.NgayNopHoSo,
  DanhSachTienDo: progress.map(({ TrangThai, ThoiDiemXuLy }) => ({ TrangThai, ThoiDiemXuLy }))
})

const find = ({ mahoso, tungay, denngay, trang = '1', sodong = '100' }) => {
  if (mahoso) return ok(dossiers.has(mahoso) ? [shown(dossiers.get(mahoso))] : [])
  const from = (Number(trang) - 1) * Number(sodong)
  const found = [...dossiers.values()].filter(({ row }) => row.NgayNopHoSo >= tungay && row.NgayNopHoSo <= denngay)
    .sort((one, other) => one.row.MaHoSo < other.row.MaHoSo ? -1 : 1)
  return ok(found.slice(from, from + Number(sodong)).map(shown))
}

const services = { DongBoHoSoMC: syncDossiers, CapNhatTienDoHoSoMC: addProgress, TraCuuHoSo: find }

const handle = body => {
  if (!sessions.has(body.session)) return no('03', 'Phiên làm việc đã hết hạn')
  if (!body.madonvi) return no('05', 'madonvi: bắt buộc')
  return services[body.service]?.(body) ?? no('05', `Dịch vụ ${body.service} không có`)
}

const login = (request, { username, password }) => {
  counts.logins++
  if (request.headers.dstcode !== DSTCODE) return { error_code: '01', message: 'dstcode không đúng' }
  if (username !== USERNAME_OF || password !== PASSWORD_OF) {
    return { error_code: '01', message: 'Tên đăng nhập hoặc mật khẩu không đúng' }
  }
  const session = randomUUID()
  sessions.add(session)
  return { error_code: '0', session }
}

const endSessions = () => {
  counts.sessionsEnded += sessions.size
  sessions.clear()
}

const pause = ms => new Promise(resolve => setTimeout(resolve, ms))

const answer = async (response, body) => {
  counts.calls++
  const fault = faults.take(body.service, body.data?.[0]?.MaHoSo ?? body.mahoso)
  switch (fault?.kind) {
    case 'drop': return response.destroy()
    case 'away': return response.writeHead(503).end()
    case 'reject': return tell(response, no(fault.code ?? '05', fault.message ?? 'Dữ liệu không hợp lệ'))
    case 'session': endSessions(); break
    case 'lose': handle(body); return response.destroy()
    case 'twice': handle(body); break
    case 'delay': {
      const late = handle(body)
      await pause(fault.ms ?? 1000)
      return tell(response, late)
    }
  }
  tell(response, handle(body))
}

const tell = (response, body, status = 200) => response.destroyed ||
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body))

const control = {
  'POST /control/faults': body => faults.add(body),
  'DELETE /control/faults': () => faults.clear(),
  'POST /control/chaos': body => faults.setChaos(body),
  'POST /control/sessions/end': endSessions,
  'POST /control/dossiers': row => { dossiers.set(row.MaHoSo, { row, progress: [] }) },
  'POST /control/dossiers/forget': ({ MaHoSo }) => { dossiers.delete(MaHoSo) },
  'POST /control/progress/forget': ({ MaHoSo, ThoiDiemXuLy }) => {
    const known = dossiers.get(MaHoSo)
    known.progress = known.progress.filter(one => one.ThoiDiemXuLy !== ThoiDiemXuLy)
  },
  'GET /control/dossiers': () => [...dossiers.values()].map(({ row, progress }) => ({ ...row, TienDo: progress })),
  'GET /control/counts': () => counts
}

const read = async request => {
  const parts = []
  for await (const part of request) parts.push(part)
  return parts.length ? JSON.parse(Buffer.concat(parts).toString('utf8')) : {}
}

createServer((request, response) => {
  const path = request.url.split('?')[0]
  read(request).then(body => {
    if (path === '/health') return response.end('ok')
    if (path.startsWith('/control/')) {
      const act = control[`${request.method} ${path}`]
      return act ? tell(response, act(body) ?? {}) : tell(response, {}, 404)
    }
    if (request.method !== 'POST') return tell(response, {}, 405)
    if (path === '/auth') return tell(response, login(request, body))
    return path === '/integration' || path === '/share' ? answer(response, body) : tell(response, {}, 404)
  }).catch(error => tell(response, { error_code: '05', message: error.message, result: [] }, 400))
}).listen(port, '127.0.0.1', () => console.log('listening'))
