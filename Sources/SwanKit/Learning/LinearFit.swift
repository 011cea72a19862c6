/// Logistic regression of all heads at once, by gradient descent.
///
/// For head k and a text with the features F, the log-odds are b_k + Σ_{f∈F} w_fk. The sum over the
/// lessons of weight × log loss, + λ/2 Σ_f √n_f Σ_k w_fk², n_f being the number of lessons with f, is
/// made small by AdaGrad (Duchi, Hazan and Singer 2011), one lesson at a time, in an order drawn from
/// the seed, with steps that shrink to 0. The root lets frequent words say more than a plain ridge
/// would, and rare ones less than none would.
///
/// A head takes nothing from lessons that say nothing of it. Single precision, and no function of the
/// machine's mathematical library: the same lessons give the same bytes.
@safe final class LinearFit {
  struct Options: Sendable {
    /// λ of targets, and of labels: what few texts have is held back less.
    var ridge: Float = 1.5
    var labelRidge: Float = 1.5
    var rate: Float = 0.1
    var rounds = 20
    var seed: UInt64 = 1
  }

  private let examples: Examples
  private let stride: Int
  /// By feature and head.
  private let weights: UnsafeMutablePointer<Float>
  private let squares: UnsafeMutablePointer<Float>
  private(set) var biases: [Float]

  typealias Lane = SIMD16<Float>

  init(_ examples: Examples) {
    self.examples = examples
    stride = examples.stride
    let size = max(1, examples.counts.count) * stride
    unsafe weights = .allocate(capacity: size)
    unsafe squares = .allocate(capacity: size)
    unsafe weights.initialize(repeating: 0, count: size)
    unsafe squares.initialize(repeating: 0.01, count: size)
    biases = [Float](repeating: 0, count: examples.stride)
  }

  deinit {
    unsafe weights.deallocate()
    unsafe squares.deallocate()
  }

  var featureCounts: [Int32] { examples.counts }

  func weight(_ feature: Int, _ head: Int) -> Float { unsafe weights[feature * stride + head] }

  func setWeight(_ feature: Int, _ head: Int, _ value: Float) {
    unsafe weights[feature * stride + head] = value
  }

  /// Learns from the lessons of `chosen`; calls `progress` after each round.
  func run(_ chosen: [Int], _ options: Options, progress: () -> Void) {
    biases = baseLogOdds(chosen)
    var biasSquares = [Float](repeating: 0.01, count: stride)
    let rarity = examples.counts.map { 1 / Float(max(1, $0)).squareRoot() }
    let ridges = UnsafeMutablePointer<Float>.allocate(capacity: stride)
    defer { unsafe ridges.deallocate() }
    for head in 0..<stride {
      let isLabel = head < examples.heads.count && examples.heads[head].isLabel
      unsafe ridges[head] = isLabel ? options.labelRidge : options.ridge
    }
    var order = chosen
    var random = SplitMix64(seed: options.seed, sort: .matter, number: 1)
    let errors = UnsafeMutablePointer<Float>.allocate(capacity: stride)
    defer { unsafe errors.deallocate() }
    for round in 0..<options.rounds {
      for place in order.indices.dropFirst().reversed() {
        order.swapAt(place, random.below(place + 1))
      }
      let rate = options.rate * (1 - Float(round) / Float(options.rounds))
      for lesson in order {
        unsafe findErrors(lesson, errors)
        for head in 0..<stride {
          let error = unsafe errors[head]
          biasSquares[head] += error * error
          biases[head] -= rate * error / biasSquares[head].squareRoot()
        }
        for place in examples.starts[lesson]..<examples.starts[lesson + 1] {
          let feature = Int(examples.features[place])
          unsafe learn(feature, rarity[feature], ridges, rate, errors)
        }
      }
      progress()
    }
  }

  /// One step for one feature.
  @inline(__always)
  private func learn(
    _ feature: Int, _ rarity: Float, _ ridges: UnsafeMutablePointer<Float>, _ rate: Float,
    _ errors: UnsafeMutablePointer<Float>
  ) {
    var at = 0
    while at < stride {
      let own = unsafe UnsafeMutableRawPointer(weights + (feature &* stride &+ at))
      let ownSquares = unsafe UnsafeMutableRawPointer(squares + (feature &* stride &+ at))
      let error = unsafe UnsafeRawPointer(errors + at).loadUnaligned(as: Lane.self)
      let weight = unsafe own.loadUnaligned(as: Lane.self)
      let ridge = unsafe UnsafeRawPointer(ridges + at).loadUnaligned(as: Lane.self)
      let gradient = error + weight * ridge * rarity
      let square = unsafe ownSquares.loadUnaligned(as: Lane.self) + gradient * gradient
      unsafe ownSquares.storeBytes(of: square, as: Lane.self)
      unsafe own.storeBytes(of: weight - gradient * rate / square.squareRoot(), as: Lane.self)
      at &+= 16
    }
  }

  /// What is predicted less what is right, times the lesson's weight; 0 where that isn't known.
  private func findErrors(_ lesson: Int, _ errors: UnsafeMutablePointer<Float>) {
    unsafe findSums(lesson, errors)
    let weight = examples.weights[lesson]
    unsafe examples.truths.withUnsafeBufferPointer { truths in
      guard let start = truths.baseAddress else { return }
      var at = 0
      while at < stride {
        let raw = unsafe UnsafeMutableRawPointer(errors + at)
        let truth = unsafe UnsafeRawPointer(start + (lesson &* stride &+ at))
          .loadUnaligned(as: Lane.self)
        let sum = unsafe raw.loadUnaligned(as: Lane.self)
        let error = (LinearFit.share(sum) - truth) * weight
        // Not a number is not equal to itself.
        unsafe raw.storeBytes(
          of: Lane().replacing(with: error, where: truth .== truth), as: Lane.self)
        at &+= 16
      }
    }
  }

  /// The log-odds of a lesson.
  func findSums(_ lesson: Int, _ sums: UnsafeMutablePointer<Float>) {
    for head in 0..<stride { unsafe sums[head] = biases[head] }
    for place in examples.starts[lesson]..<examples.starts[lesson + 1] {
      let own = unsafe weights + Int(examples.features[place]) &* stride
      var at = 0
      while at < stride {
        let raw = unsafe UnsafeMutableRawPointer(sums + at)
        let sum =
          unsafe raw.loadUnaligned(as: Lane.self)
          + UnsafeRawPointer(own + at).loadUnaligned(as: Lane.self)
        unsafe raw.storeBytes(of: sum, as: Lane.self)
        at &+= 16
      }
    }
  }

  /// By head: the log-odds of its mean.
  private func baseLogOdds(_ chosen: [Int]) -> [Float] {
    (0..<stride).map { head in
      var sum = 0.5
      var count = 1.0
      for lesson in chosen {
        let truth = examples.truths[lesson * stride + head]
        guard !truth.isNaN else { continue }
        sum += Double(truth) * examples.lessons[lesson].weight
        count += examples.lessons[lesson].weight
      }
      let share = min(max(sum / count, 1e-4), 1 - 1e-4)
      return Float(log(share / (1 - share)))
    }
  }

  /// 1/(1 + e^(−x)), to six digits, with sums and products alone.
  @inline(__always)
  private static func share(_ sums: Lane) -> Lane {
    let limit = Lane(repeating: 20)
    let x = -(sums.clamped(lowerBound: -limit, upperBound: limit)) * 1.442_695_04
    // Adding so much leaves no room for what is after the point.
    let rounder = Lane(repeating: 12_582_912)
    let rounded = x + rounder
    let part = x - (rounded - rounder)
    // 2^part, −½ to ½, by its power series.
    var power = Lane(repeating: 0.001_333_355_8)
    power = power * part + 0.009_618_129_1
    power = power * part + 0.055_504_109
    power = power * part + 0.240_226_51
    power = power * part + 0.693_147_18
    power = power * part + 1
    let bits = unsafe unsafeBitCast(rounded, to: SIMD16<Int32>.self) &- 0x4b40_0000 &+ 127
    let scale = unsafe unsafeBitCast(bits &<< 23, to: Lane.self)
    return 1 / (1 + power * scale)
  }
}
