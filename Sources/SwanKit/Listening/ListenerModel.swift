/// What words weigh: a linear model with several heads, one for each thing heard.
///
/// For a head with bias b and weights w, a text with the features f₁ … fₙ, each counted once, has the
/// sum s = b + Σ w(fᵢ), in twentieths of log-odds, and the probability 1/(1 + e^(−s/20)).
///
/// So coarse a unit costs nothing that a test can see, and a weight is one byte: what a feature weighs
/// for all that is heard is in one line of the processor's cache.
@safe package final class ListenerModel: @unchecked Sendable {
  /// One thing that is heard.
  package struct Head: Sendable, Equatable {
    package var name: String
    /// Twentieths of log-odds.
    package var bias: Int32
    /// From which sum on a label is given; nil for a target, which is a share and not a label.
    package var threshold: Int32?
    /// What the numbers meant that it was taught by, lowest and highest.
    package var range: ClosedRange<Double> = 0...1
  }

  package let heads: [Head]
  /// How many weights a feature has in memory: the heads, rounded up to whole vectors.
  let stride: Int
  /// How many features it knows.
  private(set) var count = 0
  private let biases: UnsafeMutablePointer<Int32>
  private let capacity: Int
  private let slots: UnsafeMutablePointer<Slot>
  private let slotMask: UInt64
  /// A bit for some hashes each: few unknown features fall on one that a known feature has set.
  private let sieve: UnsafeMutablePointer<UInt64>
  private let sieveMask: UInt64
  /// By row and head: the weight + ``zero``, so that bytes add up without their signs.
  private let weights: UnsafeMutablePointer<UInt8>
  private static let zero: UInt8 = 128
  /// Where the names of features stand in ``text``, for those who ask why.
  private let names: UnsafeMutablePointer<Name>
  /// The model's file, which outlives it.
  private let text: UnsafeBufferPointer<UInt8>

  private struct Slot: BitwiseCopyable {
    /// The upper half of the hash, whose lower half says where to look: of 4,000,000,000 unknown
    /// features that fall on a known one, one is taken for it.
    var tag: UInt32
    /// From 1; 0 is an empty slot.
    var row: Int32
  }

  private struct Name: BitwiseCopyable {
    var start: Int32
    var end: Int32
  }

  /// A model without features, with room for `capacity` of them, whose names stand in `text`.
  ///
  /// Its memory is the system's zeros, so what is not used is not there.
  init(heads: [Head], capacity: Int, text: UnsafeBufferPointer<UInt8>) {
    self.heads = heads
    self.capacity = capacity
    unsafe self.text = text
    stride = max(1, (heads.count + 15) / 16) * 16
    var size = 1024
    while size < capacity * 2 { size *= 2 }
    slotMask = UInt64(size - 1)
    unsafe slots = ListenerModel.zeros(size)
    sieveMask = UInt64(size / 4 - 1)
    unsafe sieve = ListenerModel.zeros(size / 4)
    unsafe weights = ListenerModel.zeros((capacity + 1) * stride)
    unsafe names = ListenerModel.zeros(capacity + 1)
    unsafe biases = ListenerModel.zeros(stride)
    for (place, head) in heads.enumerated() { unsafe biases[place] = head.bias }
  }

  deinit {
    unsafe free(slots)
    unsafe free(sieve)
    unsafe free(weights)
    unsafe free(names)
    unsafe free(biases)
  }

  private static func zeros<T: BitwiseCopyable>(_ count: Int) -> UnsafeMutablePointer<T> {
    let size = MemoryLayout<T>.stride
    guard let memory = unsafe calloc(max(1, count), size) else {
      // As for every array, there is nothing to go on with.
      return UnsafeMutablePointer<T>.allocate(capacity: max(1, count))
    }
    return unsafe memory.bindMemory(to: T.self, capacity: max(1, count))
  }

  /// Adds a feature, named by the bytes from `start` to `end`; gives back its row.
  ///
  /// Of a feature that is given twice, the first counts: nil.
  @inline(__always)
  func add(_ feature: UInt64, _ start: Int, _ end: Int) -> Int? {
    guard count < capacity else { return nil }
    let mixed = ListenerModel.mixed(feature)
    let tag = UInt32(truncatingIfNeeded: mixed &>> 32)
    var place = mixed & slotMask
    while unsafe slots[Int(truncatingIfNeeded: place)].row > 0 {
      if unsafe slots[Int(truncatingIfNeeded: place)].tag == tag { return nil }
      place = (place &+ 1) & slotMask
    }
    unsafe sieve[Int(truncatingIfNeeded: feature &>> 6 & sieveMask)] |= 1 &<< (feature & 63)
    let row = count
    count += 1
    unsafe slots[Int(truncatingIfNeeded: place)] = Slot(
      tag: tag, row: Int32(truncatingIfNeeded: count))
    unsafe names[row] = Name(
      start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: end))
    unsafe (weights + row &* stride).update(repeating: ListenerModel.zero, count: stride)
    return row
  }

  /// Sets the weight of a feature for a head.
  @inline(__always)
  func set(_ row: Int, _ head: Int, _ weight: Int8) {
    unsafe weights[row &* stride &+ head] =
      UInt8(bitPattern: weight) &+ ListenerModel.zero
  }

  @inline(__always)
  private static func mixed(_ hash: UInt64) -> UInt64 {
    let product = hash.multipliedFullWidth(by: 0x9e37_79b9_7f4a_7c15)
    return product.high ^ product.low
  }

  /// 1 when the model may know a feature, 0 when it doesn't.
  @inline(__always)
  func mayKnow(_ feature: UInt64) -> Int {
    let bits = unsafe sieve[Int(truncatingIfNeeded: feature &>> 6 & sieveMask)]
    return Int(truncatingIfNeeded: bits &>> (feature & 63) & 1)
  }

  /// The row of a feature, or -1.
  @inline(__always)
  func row(of feature: UInt64) -> Int {
    let mixed = ListenerModel.mixed(feature)
    let tag = UInt32(truncatingIfNeeded: mixed &>> 32)
    var place = mixed & slotMask
    while true {
      let slot = unsafe slots[Int(truncatingIfNeeded: place)]
      if slot.row == 0 || slot.tag == tag { return Int(slot.row) &- 1 }
      place = (place &+ 1) & slotMask
    }
  }

  /// Puts the biases and the weights of `rows` into `sums`, which has room for ``stride`` of them.
  @inline(__always)
  func add(_ rows: UnsafeBufferPointer<Int32>, to sums: UnsafeMutablePointer<Int32>) {
    var at = 0
    while at < stride {
      var total = unsafe UnsafeRawPointer(biases + at).loadUnaligned(as: SIMD16<Int32>.self)
      let own = unsafe weights + at
      var first = 0
      while first < rows.count {
        // As many bytes as two of them can hold.
        let end = min(rows.count, first + 256)
        let count = end - first
        // Every other byte by itself: two bytes each, without widening them.
        var even = SIMD8<UInt16>()
        var odd = SIMD8<UInt16>()
        while first < end {
          let row = unsafe UnsafeRawPointer(own + Int(rows[first]) &* stride)
            .loadUnaligned(as: SIMD8<UInt16>.self)
          even &+= row & 0xff
          odd &+= row &>> 8
          first &+= 1
        }
        let zeros = Int32(truncatingIfNeeded: count &* Int(ListenerModel.zero))
        total.evenHalf &+= SIMD8<Int32>(truncatingIfNeeded: even) &- zeros
        total.oddHalf &+= SIMD8<Int32>(truncatingIfNeeded: odd) &- zeros
      }
      unsafe UnsafeMutableRawPointer(sums + at).storeBytes(of: total, as: SIMD16<Int32>.self)
      at &+= 16
    }
  }

  /// The weight of a feature for a head.
  @inline(__always)
  func weight(_ row: Int, _ head: Int) -> Int32 {
    unsafe Int32(weights[row &* stride &+ head]) &- Int32(ListenerModel.zero)
  }

  /// A feature as the model's file writes it.
  func name(_ row: Int) -> String {
    let own = unsafe names[row]
    return unsafe String(
      decoding: UnsafeBufferPointer(rebasing: text[Int(own.start)..<Int(own.end)]), as: UTF8.self)
  }

  /// The place of a head.
  func head(_ name: String) -> Int? { heads.firstIndex { $0.name == name } }
}

/// Log-odds in whole units, and their probabilities.
enum LogOdds {
  /// Units in 1 of log-odds.
  static let unit = 20.0

  /// Beyond this, a probability is as good as certain.
  static let limit: Int32 = 240

  /// In ten-thousandths, by sum + ``limit``.
  private static let table: [Int32] = (-limit...limit).map {
    Int32((10_000 * share(of: $0)).rounded())
  }

  /// 1/(1 + e^(−sum/20)).
  static func share(of sum: Int32) -> Double { 1 / (1 + exp(-Double(sum) / unit)) }

  /// 1/(1 + e^(−sum/20)) in ten-thousandths.
  static func probability(_ sum: Int32) -> Int32 {
    table[Int(min(max(sum, -limit), limit) + limit)]
  }
}
