/// What a fold keeps of one interaction: fixed size, names as numbers.
package protocol Fact: Sendable, BitwiseCopyable {
  /// What only some facts have, kept apart.
  associatedtype Details: FactDetails = NoDetails
  /// Orders the revisions of an id; `Interaction.absent` for the first.
  var revisedAt: Int64 { get }
  /// Where the id ends in its chunk; ``FactChunk`` sets it.
  var idEnd: UInt32 { get set }
  /// Where its details end in its chunk, 0 without any; ``FactChunk`` sets it.
  var detailsEnd: UInt32 { get set }
  /// Replaces each name's number by `numbers[number]`.
  mutating func rename(_ numbers: [UInt32])
  /// Everything it says, apart from the id, as bytes: orders revisions made at the same time.
  func content(_ names: Names) -> [UInt8]
}

/// The details of a fact: fixed size, names as numbers.
package protocol FactDetails: Sendable, BitwiseCopyable {
  /// What there is to say where there are none.
  init()
  /// Replaces each name's number by `numbers[number]`.
  mutating func rename(_ numbers: [UInt32])
  /// Everything they say, as bytes.
  func content(_ names: Names) -> [UInt8]
}

/// No details.
package struct NoDetails: FactDetails {
  package init() {}
  package mutating func rename(_ numbers: [UInt32]) {}
  package func content(_ names: Names) -> [UInt8] { [] }
}

extension Fact where Details == NoDetails {
  package var detailsEnd: UInt32 {
    get { 0 }
    set {}
  }
}
