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
  private let biases: UnsafeMutablePointer<Int32>
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
    /// By row: where its feature begins in the model's text; a tab and its weights follow.
    fileprivate var names: Pile<Int32>

    /// Room for about `capacity` features.
    init(capacity: Int) {
      rows = HashPlaces(capacity: capacity)
      names = Pile(capacity: capacity + 1)
      names.append(0)
    }

    /// Adds a feature whose name begins at a place; of one that is given twice, the first counts.
    mutating func add(_ feature: UInt64, at name: Int) {
      if rows.add(feature) == names.count { names.append(Int32(truncatingIfNeeded: name)) }
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
    stride = max(1, (heads.count + 15) / 16) * 16
    unsafe biases = Zeros.allocate(stride)
    for (place, head) in heads.enumerated() { unsafe biases[place] = head.bias }
  }

  deinit { unsafe free(biases) }

  /// How many features it knows.
  var count: Int { features.names.count - 1 }

  /// The row of a feature, from 1 on; 0 when it isn't known.
  @inline(__always)
  func row(of feature: UInt64) -> Int { Int(features.rows.place(of: feature)) }

  /// Reads the weights of a row, + ``zero``, into `weights`, which has room for ``stride`` of them.
  func readWeights(_ row: Int, into weights: UnsafeMutablePointer<UInt8>) {
    unsafe weights.update(repeating: ListenerModel.zero, count: stride)
    var at = name(of: row).upperBound + 1
    _ = unsafe ModelText.readWeights(text, &at, codes) { head, weight in
      unsafe weights[head] = UInt8(bitPattern: weight) &+ ListenerModel.zero
    }
  }

  /// Puts the biases and the weights of `rows`, which lie so many bytes apart in `memory`, into `sums`.
  @inline(__always)
  func add(
    _ rows: UnsafeBufferPointer<Int32>, from memory: UnsafeMutableRawPointer, _ rowSize: Int,
    to sums: UnsafeMutablePointer<Int32>
  ) {
    var at = 0
    while at < stride {
      var total = unsafe UnsafeRawPointer(biases + at).loadUnaligned(as: SIMD16<Int32>.self)
      let own = unsafe memory + at
      var first = 0
      while first < rows.count {
        // As many bytes as two of them can hold.
        let end = min(rows.count, first + 256)
        let count = end - first
        // Every other byte by itself: two bytes each, without widening them.
        var even = SIMD8<UInt16>()
        var odd = SIMD8<UInt16>()
        while first < end {
          let row = unsafe (own + Int(rows[first]) &* rowSize)
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

  /// A feature as the model's file writes it.
  func name(_ row: Int) -> String {
    unsafe String(decoding: UnsafeBufferPointer(rebasing: text[name(of: row)]), as: UTF8.self)
  }

  private func name(of row: Int) -> Range<Int> {
    let start = Int(features.names[row])
    return unsafe start..<(text[start...].firstIndex(of: UInt8(ascii: "\t")) ?? text.count)
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
