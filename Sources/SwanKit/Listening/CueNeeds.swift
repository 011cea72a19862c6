/// The words that a cue can't do without: most sentences are told not to have it with one look.
struct CueNeeds: BitwiseCopyable {
  /// Some words, a bit for each by its place; words may share one.
  struct Words: BitwiseCopyable {
    private(set) var low: UInt64 = 0
    private(set) var high: UInt64 = 0
    var classes: UInt64 = 0

    @inline(__always)
    mutating func add(_ place: Int32) {
      // Words that no cue has, at place 0, get a bit too, which does no harm.
      let bit: UInt64 = 1 &<< UInt64(truncatingIfNeeded: place)
      let isHigh = UInt64(truncatingIfNeeded: place &>> 6 & 1)
      low |= bit & (isHigh &- 1)
      high |= bit & (0 &- isHigh)
    }

    @inline(__always)
    func common(_ other: Words) -> UInt64 {
      low & other.low | high & other.high | classes & other.classes
    }
  }

  // All of these words, given as their bits, one of these and one of these; any word will do for what
  // isn't needed. In all one line of the processor's cache.
  private var low: UInt64 = 0
  private var high: UInt64 = 0
  private var one = Words.any
  private var other = Words.any

  /// The needs of a cue while its steps are gone through.
  struct Draft {
    private(set) var needs = CueNeeds()
    /// How often a word of each of the two is met.
    private var share: Float = .infinity
    private var otherShare: Float = .infinity

    /// Adds words that are all needed.
    mutating func addAll(_ words: Words) {
      needs.low |= words.low
      needs.high |= words.high
    }

    /// Adds words of which one is needed.
    ///
    /// Of several such steps, the two whose words are met least are looked for.
    mutating func addOne(of words: Words, share: Float) {
      guard share < otherShare else { return }
      needs.other = words
      otherShare = share
      if otherShare < self.share {
        swap(&needs.one, &needs.other)
        swap(&self.share, &otherShare)
      }
    }
  }

  /// Whether a sentence that has some words may have what is needed.
  @inline(__always)
  func mayBeMet(by words: Words) -> Bool {
    let missing = low & ~words.low | high & ~words.high
    // One branch for all of it.
    let isOne: UInt64 = one.common(words) != 0 ? 0 : 1
    let isOther: UInt64 = other.common(words) != 0 ? 0 : 1
    return missing | isOne | isOther == 0
  }
}

extension CueNeeds.Words {
  fileprivate static let any: CueNeeds.Words = {
    var words = CueNeeds.Words()
    words.low = .max
    words.high = .max
    return words
  }()
}
