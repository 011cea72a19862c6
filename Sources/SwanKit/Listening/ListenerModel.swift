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
  /// How many weights a feature has in memory: the heads, rounded up to whole blocks.
  let stride: Int
  private let biases: UnsafeMutablePointer<Int32>
  /// How many heads are added up side by side.
  private static let block = 48
  /// Weights are kept with this added, so that bytes add up without their signs.
  static let zero: UInt8 = 128
  private let features: Features
  /// By two letters, the place of a head.
  private let codes: [Int16]
  /// The model's file, which outlives it.
  private let text: UnsafeBufferPointer<UInt8>

  /// The features of a model, in rows from 1 on.
  struct Features: ~Copyable {
    fileprivate var rows: HashPlaces
    /// By row: where its feature ends in the model's text, with a tab; its weights follow.
    fileprivate var ends: Pile<Int32>

    /// Room for about `capacity` features.
    init(capacity: Int) {
      rows = HashPlaces(capacity: capacity)
      ends = Pile(capacity: capacity + 1)
      ends.append(0)
    }

    /// Adds a feature whose name ends at a place; of one that is given twice, the first counts.
    mutating func add(_ feature: UInt64, to end: Int) {
      if rows.add(feature) == ends.count { ends.append(Int32(truncatingIfNeeded: end)) }
    }
  }

  /// A model of features that stand in `text`.
  init(
    heads: [Head], codes: [Int16], features: consuming Features,
    text: UnsafeBufferPointer<UInt8>
  ) {
    self.heads = heads
    self.codes = codes
    self.features = features
    unsafe self.text = text
    stride =
      max(1, (heads.count + ListenerModel.block - 1) / ListenerModel.block) * ListenerModel.block
    unsafe biases = Zeros.allocate(stride)
    for (place, head) in heads.enumerated() { unsafe biases[place] = head.bias }
  }

  deinit { unsafe free(biases) }

  /// How many features it knows.
  var count: Int { features.ends.count - 1 }

  /// The row of a feature, from 1 on; 0 when it isn't known.
  @inline(__always)
  func row(of feature: UInt64) -> Int { Int(features.rows.place(of: feature)) }

  /// The byte of a row that has a head's weight: of 16, the first eight heads have the even ones.
  @inline(__always)
  static func place(of head: Int) -> Int { head & ~15 | (head & 7) &<< 1 | (head &>> 3) & 1 }

  /// Reads the weights of a row, + ``zero``, into `weights`, which has room for ``stride`` of them.
  func readWeights(_ row: Int, into weights: UnsafeMutablePointer<UInt8>) {
    unsafe weights.update(repeating: ListenerModel.zero, count: stride)
    var at = Int(features.ends[row]) + 1
    _ = unsafe ModelText.readWeights(text, &at, codes) { head, weight in
      unsafe weights[ListenerModel.place(of: head)] =
        UInt8(bitPattern: weight) &+ ListenerModel.zero
    }
  }

  /// Puts the biases and the weights of `count` rows, which lie so many bytes apart in `memory`, into
  /// `sums`; `row` tells which they are.
  @inline(__always)
  func add(
    _ count: Int, from memory: UnsafeMutableRawPointer, _ rowSize: Int,
    to sums: UnsafeMutablePointer<Int32>, _ row: (Int) -> Int
  ) {
    unsafe sums.update(from: biases, count: stride)
    var first = 0
    while first < count {
      // As many bytes as two of them can hold.
      let end = min(count, first &+ 256)
      var at = 0
      while at < stride {
        var parts = (ByteSums(), ByteSums(), ByteSums())
        for place in first..<end {
          let own = unsafe UnsafeRawPointer(memory + (row(place) &* rowSize &+ at))
          unsafe parts.0.add(own)
          unsafe parts.1.add(own + 16)
          unsafe parts.2.add(own + 32)
        }
        let zeros = Int32(truncatingIfNeeded: (end &- first) &* Int(ListenerModel.zero))
        unsafe parts.0.move(less: zeros, to: sums + at)
        unsafe parts.1.move(less: zeros, to: sums + (at &+ 16))
        unsafe parts.2.move(less: zeros, to: sums + (at &+ 32))
        at &+= ListenerModel.block
      }
      first = end
    }
  }

  /// Sums of 16 bytes each, up to 256 times, two of them in two bytes without widening them.
  private struct ByteSums: BitwiseCopyable {
    /// Of both bytes, the second 256 times; what doesn't fit is left out.
    private var both = SIMD8<UInt16>()
    private var second = SIMD8<UInt16>()

    @inline(__always)
    mutating func add(_ bytes: UnsafeRawPointer) {
      let own = unsafe bytes.loadUnaligned(as: SIMD8<UInt16>.self)
      both &+= own
      second &+= own &>> 8
    }

    /// Adds them, less what each has too much, to 16 sums.
    @inline(__always)
    func move(less zeros: Int32, to sums: UnsafeMutablePointer<Int32>) {
      let sums = UnsafeMutableRawPointer(sums)
      var total = unsafe sums.loadUnaligned(as: SIMD16<Int32>.self) &- zeros
      total.lowHalf &+= SIMD8<Int32>(truncatingIfNeeded: both &- second &<< 8)
      total.highHalf &+= SIMD8<Int32>(truncatingIfNeeded: second)
      unsafe sums.storeBytes(of: total, as: SIMD16<Int32>.self)
    }
  }

  /// A feature as the model's file writes it.
  func name(_ row: Int) -> String {
    let end = Int(features.ends[row])
    let line = unsafe text[..<end].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    return unsafe String(decoding: UnsafeBufferPointer(rebasing: text[line..<end]), as: UTF8.self)
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
  static func probability(_ sum: Int32) -> Int32 { table[place(of: sum)] }

  /// The place of a sum among those that are told apart, from 0 on.
  @inline(__always)
  static func place(of sum: Int32) -> Int { Int(min(max(sum, -limit), limit) &+ limit) }
}
