/// Some thousand words, by hash, each with its mark.
final class WordTable: @unchecked Sendable {
  private let places: HashPlaces
  /// The first is that of words that are not in the table.
  private let marks: Pile<WordMark>

  /// The words at some places, and by place their marks.
  init(_ places: consuming HashPlaces, _ marks: consuming Pile<WordMark>) {
    self.places = places
    self.marks = marks
  }

  /// The place of a word's mark; 0 for a word that is not in the table.
  @inline(__always)
  func place(of hash: UInt64) -> Int32 { places.place(of: hash) }

  /// The mark at a place.
  @inline(__always)
  func mark(_ place: Int32) -> WordMark { marks[Int(place)] }
}
