// What the national portal takes: every field by name, each with its kind and length; dates; what a status needs; which
// status may follow which. Written from the published names, not from the client, so that both must agree.
const text = (most, needed = false) => ({ kind: 'text', most, needed })
const code = (...words) => ({ kind: 'code', words, needed: true })
const date = needed => ({ kind: 'date', needed })
const list = fields => ({ kind: 'list', fields })

const paper = {
  TepDinhKemId: text(100, true), TenTepDinhKem: text(500, true), IsDeleted: code('False', 'True'),
  MaThanhPhanHoSo: text(100), DuongDanTaiTepTin: text(1000), DuocSoHoa: code('0', '1'), DuocTaiSuDung: code('0', '1'),
  DuocLayTuKhoDMQG: code('0', '1'), MaKetQuaThayThe: text(100)
}
const fee = {
  TenPhiLePhi: text(500, true), MaPhiLePhi: text(100), HinhThucThu: code('1', '2', '4'),
  Gia: { kind: 'number', needed: true }, LoaiPhiLePhi: text(50)
}
const result = {
  TenGiayTo: text(500, true), MaThanhPhanHoSo: text(100), GiayToId: text(100, true), DuongDanTepTinKetQua: text(1000)
}
const supplement = {
  HoSoBoSungId: text(100, true), NguoiYeuCauBoSung: text(200, true), NoiDungBoSung: text(2000, true),
  NgayBoSung: date(true), NguoiTiepNhanBoSung: text(200), ThongTinTiepNhan: text(500), NgayTiepNhanBoSung: date(false),
  TrangThaiBoSung: code('0', '1'), DanhSachGiayToBoSung: list(paper), DanhSachLePhiBoSung: list(fee),
  NgayHenTraTruoc: date(false), NgayHenTraMoi: date(false)
}
const dossier = {
  MaHoSo: text(50, true), MaTTHC: text(50, true), TenTTHC: text(1000, true), MaLinhVuc: text(50, true),
  TenLinhVuc: text(500, true), SoBienNhan: text(50), TrichYeuHoSo: text(1000, true), DonViXuLy: text(500, true),
  NoiNopHoSo: code('1', '2'), KenhThucHien: code('1', '2', '3'), ChuHoSo: text(200, true),
  LoaiDoiTuong: code('1', '2'), MaDoiTuong: text(50), LoaiDinhDanh: code('1', '2'), SoDinhDanh: text(20, true),
  Email: text(200), Fax: text(20), SoDienThoai: text(20), TaiKhoanDuocXacThucVoiVNeID: code('0', '1'),
  NgayNopHoSo: date(true), NgayTiepNhan: date(false), NgayHenTra: date(false), NgayKetThucXuLy: date(false),
  NgayTra: date(false), NgayTuChoi: date(false), TrangThaiHoSo: code('1', '2', '3', '4', '5', '6', '7', '8', '9', '10'),
  ThongTinTra: text(500), HinhThuc: code('0', '1'), GhiChu: text(2000), ThongTinKhac: text(1000),
  HoSoCoThanhPhanSoHoa: code('0', '1'), DuocThanhToanTrucTuyen: code('0', '1', '2'), TaiLieuNop: list(paper),
  DanhSachLePhi: list(fee), DanhSachHoSoBoSung: list(supplement), DanhSachGiayToKetQua: list(result),
  DanhSachTepDinhKemKhac: list(result)
}
const progress = {
  MaHoSo: text(50, true), NguoiXuLy: text(200, true), ChucDanh: text(200), ThoiDiemXuLy: date(true),
  PhongBanXuLy: text(500), NoiDungXuLy: text(2000, true), TrangThai: dossier.TrangThaiHoSo, NgayBatDau: date(false),
  NgayKetThucTheoQuyDinh: date(false)
}

const follows = {
  1: '1 2 3 5 7', 2: '2 4 5 6 7 8 9', 3: '3', 4: '4 5 6 7 8 9', 5: '1 2 3 4 5 6 7 8 9', 6: '2 4 5 6 7 8 9', 7: '7',
  8: '4 8 10', 9: '4 9 10', 10: '10'
}
export const mayFollow = (before, after) =>
  (before === undefined ? '1 2' : follows[before]).split(' ').includes(after)

const isDate = value => {
  const found = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(value)
  if (!found) return false
  const [year, month, day, hour, minute, second] = found.slice(1).map(Number)
  const read = new Date(Date.UTC(year, month - 1, day, hour, minute, second))
  return year >= 2000 && read.getUTCMonth() === month - 1 && read.getUTCDate() === day && hour < 24 && minute < 60
    && second < 60
}

const judgeValue = (where, value, rule) => {
  if (rule.kind === 'list') {
    return Array.isArray(value) ? value.flatMap((one, at) => judge(rule.fields, one, `${where}[${at}].`))
      : [`${where}: phải là danh sách`]
  }
  if (typeof value !== 'string') return [`${where}: phải là chuỗi`]
  if (value === '') return rule.needed ? [`${where}: bắt buộc`] : []
  if (value !== value.normalize('NFC')) return [`${where}: không phải Unicode dựng sẵn (NFC)`]
  if (rule.kind === 'date') return isDate(value) ? [] : [`${where}: ngày phải theo dạng yyyyMMddHHmmss`]
  if (rule.kind === 'number') return /^\d{1,15}$/.test(value) ? [] : [`${where}: phải là số nguyên`]
  if (rule.kind === 'code') return rule.words.includes(value) ? [] : [`${where}: giá trị '${value}' không có trong danh mục`]
  return value.length <= rule.most ? [] : [`${where}: dài quá ${rule.most} ký tự`]
}

const judge = (fields, row, where = '') => {
  if (row === null || typeof row !== 'object' || Array.isArray(row)) return [`${where}: phải là đối tượng`]
  return [
    ...Object.keys(row).filter(name => !Object.hasOwn(fields, name)).map(name => `${where}${name}: trường không có trong tài liệu`),
    ...Object.entries(fields).flatMap(([name, rule]) => Object.hasOwn(row, name)
      ? judgeValue(where + name, row[name], rule) : [`${where}${name}: thiếu trường`])
  ]
}

// Which dates a status cannot be without.
const needs = {
  2: ['NgayTiepNhan', 'NgayHenTra'], 3: ['NgayTuChoi'], 4: ['NgayTiepNhan', 'NgayHenTra'],
  6: ['NgayTiepNhan'], 8: ['NgayTiepNhan', 'NgayKetThucXuLy'], 9: ['NgayTiepNhan', 'NgayHenTra', 'NgayKetThucXuLy'],
  10: ['NgayTiepNhan', 'NgayKetThucXuLy', 'NgayTra']
}

export const judgeDossier = row => {
  const found = judge(dossier, row)
  return found.length ? found : (needs[row.TrangThaiHoSo] ?? []).filter(name => !row[name])
    .map(name => `${name}: bắt buộc với trạng thái ${row.TrangThaiHoSo}`)
}

export const judgeProgress = row => judge(progress, row)
