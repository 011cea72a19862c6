/// Remembers the interactions of a journal, in chunks, as it is read.
struct JournalFold: Fold {
  private(set) var chunks: [[LoggedInteraction]] = []
  private var open: [LoggedInteraction] = []
  private var reader = ContentReader()

  mutating func take(_ record: Record) throws(Refusal) {
    guard record.isInteraction else { return }
    let (at, revisedAt) = try Interaction.times(of: record)
    if open.capacity == 0 { open.reserveCapacity(KnownInteractions.chunkSize) }
    let lineID = record.hasID ? nil : record.lineID
    open.append(
      LoggedInteraction(record, at: at, revisedAt: revisedAt, lineID: lineID, &reader))
    if open.count == KnownInteractions.chunkSize { close() }
  }

  @inline(never)
  private mutating func close() {
    guard !open.isEmpty else { return }
    chunks.append(open)
    open = []
  }

  mutating func merge(_ other: inout JournalFold) {
    close()
    other.close()
    chunks += other.chunks
  }

  /// Hands what was gathered over to `known`.
  mutating func finish(into known: inout KnownInteractions) {
    close()
    known.reserve(chunks.reduce(0) { $0 + $1.count })
    for chunk in chunks { known.take(chunk) }
    chunks = []
  }
}
