/// What is remembered of an interaction, to know it when it is logged again: 56 bytes.
///
/// Digests stand for the texts and nothing more is compared: see ``Digest``. Customer and time are
/// only there to refuse a revision that changes them, so 32 bits each do.
struct LoggedInteraction: Sendable, BitwiseCopyable {
  let id: Digest
  /// All that the record says but `id` and `revised_at`; see ``ContentReader``.
  let content: Digest
  /// Microseconds since 1970; `Interaction.absent` for the first of an id.
  var revisedAt: Int64
  let customer: UInt32
  let at: UInt32
  /// What it says, by ``Member/bit``; without what every revision has, or keeps.
  let members: UInt64

  /// Digests a record that was checked to be an interaction.
  ///
  /// Its id is its own, or `lineID` where it has none; the times are in microseconds.
  init(
    _ record: Record, at time: Int64, revisedAt: Int64, lineID: String?,
    _ reader: inout ContentReader
  ) {
    id =
      lineID.map { ContentReader.digest(ofText: Array($0.utf8)) }
      ?? LoggedInteraction.digest(record, .id)
    content = reader.digest(of: record)
    self.revisedAt = revisedAt
    customer = UInt32(truncatingIfNeeded: LoggedInteraction.digest(record, .customer).first)
    var mixer = Mixer(0)
    mixer.add(UInt64(bitPattern: time))
    at = UInt32(truncatingIfNeeded: mixer.digest.first)
    members = record.found.all & ~record.found.nulls & LoggedInteraction.revisable
  }

  /// The members that a revision may leave out, though it says nothing of them then.
  private static let revisable = Member.allCases.drop { $0.rawValue <= Member.customer.rawValue }
    .reduce(0) { $0 | $1.bit }

  private static func digest(_ record: Record, _ member: Member) -> Digest {
    unsafe record.withText(member) { unsafe ContentReader.digest(ofText: $0) } ?? Mixer(0).digest
  }

  /// Whether this is the later one of two revisions of an id; the content decides between equals,
  /// so that the order in which they are met does not.
  func isLater(than other: LoggedInteraction) -> Bool {
    if revisedAt != other.revisedAt { return revisedAt > other.revisedAt }
    return (content.first, content.second) > (other.content.first, other.content.second)
  }
}

extension Interaction {
  /// Checks `record` and gives back when it began and was revised, in microseconds.
  @inline(__always)
  static func times(of record: Record) throws(Refusal) -> (at: Int64, revisedAt: Int64) {
    let interaction = try Interaction(record)
    return (interaction.at, interaction.revisedAt)
  }
}
