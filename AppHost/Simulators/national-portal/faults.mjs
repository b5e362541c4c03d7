// How the portal misbehaves: a queue of faults asked for by name, or now and then by itself (chaos), always the same
// for the same seed.
const kinds = ['reject', 'lose', 'drop', 'twice', 'away', 'session']

export class Faults {
  queue = []
  chaos = { share: 0, seed: 1 }

  add (fault) { this.queue.push({ times: 1, ...fault }) }

  clear () { [this.queue, this.chaos] = [[], { share: 0, seed: 1 }] }

  setChaos (chaos) { this.chaos = { share: 0, seed: 1, kinds, ...chaos } }

  // The fault of this call, or undefined.
  take (service, number) {
    const at = this.queue.findIndex(one => (!one.service || one.service === service) && (!one.number || one.number === number))
    if (at >= 0) {
      const fault = this.queue[at]
      if (--fault.times <= 0) this.queue.splice(at, 1)
      return fault
    }
    if (this.chaos.share > 0 && this.random() < this.chaos.share) {
      const kind = this.chaos.kinds[Math.floor(this.random() * this.chaos.kinds.length)]
      return { kind, message: 'Lỗi ngẫu nhiên của bản mô phỏng' }
    }
  }

  random () {
    this.chaos.seed = (Math.imul(this.chaos.seed, 1664525) + 1013904223) >>> 0
    return this.chaos.seed / 2 ** 32
  }
}
