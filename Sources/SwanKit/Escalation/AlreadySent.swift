/// Gathers the ids of the escalations that were sent before.
package struct AlreadySent: Fold {
  package private(set) var ids: Set<UInt128> = []

  package init() {}

  package mutating func take(_ record: Record) throws(Refusal) {
    guard record.is(.type, "escalation"), let text = record.text(.id), text.utf8.count == 32,
      let id = UInt128(text, radix: 16)
    else { return }
    ids.insert(id)
  }

  package mutating func merge(_ other: inout AlreadySent) { ids.formUnion(other.ids) }
}
