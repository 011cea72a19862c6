/// The words that a cue can't do without: most sentences are told not to have it with one look.
struct CueNeeds: BitwiseCopyable {
  /// Some words, a bit for each by its place; words may share one.
  struct Words: BitwiseCopyable {
    private(set) var low: UInt64 = 0
    private(set) var high: UInt64 = 0
    var classes: UInt64 = 0

    init() {}

    /// Those of one word.
    init(_ place: Int32) {
      let bit: UInt64 = 1 &<< UInt64(truncatingIfNeeded: place)
      if place & 64 == 0 { low = bit } else { high = bit }
    }

    @inline(__always)
    mutating func add(_ other: Words) {
      low |= other.low
      high |= other.high
      classes |= other.classes
    }

    mutating func add(_ place: Int32) { add(Words(place)) }

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
  private var near = Words.any

  /// How far from the word by which a cue is sought a word may be that is asked for just there.
  static let reach = 2

  /// The needs of a cue while its steps are gone through.
  struct Draft {
    private(set) var needs = CueNeeds()
    /// Where the words are asked for that must be near, counted from the word by which the cue is
    /// sought; 0 when they may be anywhere.
    private(set) var offset = 0
    /// How often a word of each of the two is met.
    private var share: Float = .infinity
    private var nearShare: Float = .infinity

    /// Adds words that are all needed.
    mutating func addAll(_ words: Words) {
      needs.low |= words.low
      needs.high |= words.high
    }

    /// Adds words of which one is needed.
    ///
    /// Of several such steps, the one whose words are met least is looked for; and the next one too if
    /// no word is asked for at a place.
    mutating func addOne(of words: Words, share: Float) {
      if share < self.share {
        if offset == 0 { (needs.near, nearShare) = (needs.one, self.share) }
        (needs.one, self.share) = (words, share)
      } else if offset == 0, share < nearShare {
        (needs.near, nearShare) = (words, share)
      }
    }

    /// Asks for one of some words at a place not farther than ``reach``, before others are added.
    mutating func ask(for words: Words, at offset: Int) {
      needs.near = words
      self.offset = offset
    }
  }

  /// Whether a sentence that has some words, and `near` where words are asked for, may have what is
  /// needed.
  @inline(__always)
  func mayBeMet(by words: Words, near: Words) -> Bool {
    let missing = low & ~words.low | high & ~words.high
    // One branch for all of it, if any.
    let isOne: UInt64 = one.common(words) != 0 ? 0 : 1
    let isNear: UInt64 = self.near.common(near) != 0 ? 0 : 1
    return missing | isOne | isNear == 0
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
