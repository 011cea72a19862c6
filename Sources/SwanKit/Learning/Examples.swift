/// Lessons as numbers: the features of each text, and what is right for each head.
final class Examples: Sendable {
  /// What is learnt: labels first, in order of their names, then targets.
  struct Head: Sendable {
    var name: String
    var isLabel: Bool
    var range: ClosedRange<Double> = 0...1
  }

  let heads: [Head]
  /// Heads, rounded up to whole vectors.
  let stride: Int
  let lessons: [Lesson]
  /// The features of lesson i are `features[starts[i]..<starts[i + 1]]`, each once.
  let features: [Int32]
  let starts: [Int]
  /// What is right, 0 to 1, ``stride`` numbers a lesson; not a number where that isn't known.
  let truths: [Float]
  let weights: [Float]
  /// By feature: in how many lessons it is.
  let counts: [Int32]
  private let hashes: [UInt64]

  var count: Int { lessons.count }

  init(_ lessons: [Lesson], heads: [Head], leastCount: Int) {
    self.lessons = lessons
    self.heads = heads
    let stride = max(1, (heads.count + 15) / 16) * 16
    self.stride = stride
    let vocabulary = Vocabulary(lessons, leastCount: leastCount)
    hashes = vocabulary.hashes
    counts = vocabulary.counts
    (features, starts) = vocabulary.features(of: lessons)
    weights = lessons.map { Float($0.weight) }
    var truths = [Float](repeating: .nan, count: lessons.count * stride)
    let places = Dictionary(
      uniqueKeysWithValues: heads.indices.filter { heads[$0].isLabel }
        .map { (heads[$0].name, $0) })
    let firstTarget = places.count
    for (lesson, own) in lessons.enumerated() {
      if let labels = own.labels {
        for place in 0..<firstTarget { truths[lesson * stride + place] = 0 }
        for label in labels {
          if let place = places[label] { truths[lesson * stride + place] = 1 }
        }
      }
      for (target, value) in own.targets.enumerated() where !value.isNaN {
        let range = heads[firstTarget + target].range
        truths[lesson * stride + firstTarget + target] = Float(
          (value - range.lowerBound) / (range.upperBound - range.lowerBound))
      }
    }
    self.truths = truths
  }

  /// How each of some features is written.
  func names(of wanted: [Int]) -> [String] {
    var places: [UInt64: Int] = [:]
    for (place, feature) in wanted.enumerated() { places[hashes[feature]] = place }
    var names = [String](repeating: "", count: wanted.count)
    let reader = WordReader()
    for lesson in lessons where !places.isEmpty {
      unsafe lesson.text.withUnsafeBytes { text in
        unsafe reader.read(text)
        do {
          let words = unsafe reader.words
          unsafe Feature.each(of: words) { feature, at in
            if let place = places.removeValue(forKey: feature) {
              names[place] = unsafe Feature.text(feature, at: at, of: words, in: text)
            }
          }
        }
      }
    }
    return names
  }
}

/// The features that are often enough in the lessons to be learnt from.
private struct Vocabulary {
  private(set) var hashes: [UInt64] = []
  private(set) var counts: [Int32] = []
  private var places: [UInt64: Int32] = [:]

  init(_ lessons: [Lesson], leastCount: Int) {
    var found: [UInt64: Int32] = [:]
    var hinted: Set<UInt64> = []
    var names = ProperNames()
    let reader = WordReader()
    var own: Set<UInt64> = []
    for lesson in lessons {
      own.removeAll(keepingCapacity: true)
      unsafe lesson.text.withUnsafeBytes { text in
        unsafe reader.read(text)
        unsafe names.take(reader.words, in: text)
        do {
          let words = unsafe reader.words
          unsafe Feature.each(of: words) { feature, _ in own.insert(feature) }
        }
      }
      for feature in own { found[feature, default: 0] += 1 }
      if lesson.isHint { hinted.formUnion(own) }
    }
    for lesson in lessons {
      unsafe lesson.text.withUnsafeBytes { text in
        unsafe reader.read(text)
        do {
          let words = unsafe reader.words
          unsafe Feature.each(of: words) { feature, at in
            // A name says who, not how; nor does what stands beside it.
            let own = unsafe words[at].hash
            let isName = names.contains(own)
            let isBesideName = unsafe at > 0 && names.contains(words[at - 1].hash)
            if feature != Feature.loud, isName || isBesideName && feature != own {
              found[feature] = nil
            }
          }
        }
      }
    }
    for (hash, count) in found where count >= leastCount || hinted.contains(hash) {
      hashes.append(hash)
    }
    hashes.sort()
    counts = hashes.map { found[$0] ?? 0 }
    for (place, hash) in hashes.enumerated() {
      places[hash] = Int32(truncatingIfNeeded: place)
    }
  }

  func features(of lessons: [Lesson]) -> (features: [Int32], starts: [Int]) {
    var features: [Int32] = []
    var starts = [0]
    let reader = WordReader()
    var own: [Int32] = []
    for lesson in lessons {
      own.removeAll(keepingCapacity: true)
      unsafe lesson.text.withUnsafeBytes { unsafe reader.read($0) }
      do {
        let words = unsafe reader.words
        unsafe Feature.each(of: words) { feature, _ in
          if let place = places[feature] { own.append(place) }
        }
      }
      own.sort()
      var last: Int32 = -1
      for feature in own where feature != last {
        features.append(feature)
        last = feature
      }
      starts.append(features.count)
    }
    return (features, starts)
  }
}

/// Tells the names of people, places and companies by their capitals within a sentence.
private struct ProperNames {
  private var counts: [UInt64: (capital: Int32, small: Int32)] = [:]

  mutating func take(_ words: UnsafeBufferPointer<Word>, in text: UnsafeRawBufferPointer) {
    for place in words.indices.dropFirst() {
      let word = unsafe words[place]
      guard word.kind == .word && word.pause == .none && !word.isLoud else { continue }
      let first = unsafe text[Int(word.start)]
      // I, I'm, I've are no names.
      let length = word.end - word.start
      if first == UInt8(ascii: "I"),
        unsafe length == 1 || text[Int(word.start) + 1] | 0x20 &- 0x61 >= 26
      {
        continue
      }
      if first &- 0x41 < 26 {
        counts[word.hash, default: (0, 0)].capital += 1
      } else {
        counts[word.hash, default: (0, 0)].small += 1
      }
    }
  }

  func contains(_ hash: UInt64) -> Bool {
    guard let own = counts[hash] else { return false }
    return own.capital > 1 && own.capital > own.small
  }
}
