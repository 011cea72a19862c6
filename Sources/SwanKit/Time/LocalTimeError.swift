/// Why a text of an export is no time.
package enum LocalTimeError: Error, Hashable, CaseIterable {
  case empty
  case unrecognised
  case dayOrMonth
  case twoDigitYear
  case noSuchDate
  case noSuchClock
  case unknownZone
  case yearOutOfRange
}

extension LocalTimeError: CustomStringConvertible {
  /// One sentence for the user; never a word of the text itself.
  package var description: String {
    switch self {
    case .empty:
      "a time is empty; leave the field out where it is not known"
    case .unrecognised:
      "a time has none of the known forms; write it as 2016-06-01T09:30:00Z"
    case .dayOrMonth:
      "a date can be read day first or month first; give --date-order"
    case .twoDigitYear:
      "a date has a year of two digits; write all four"
    case .noSuchDate:
      "a date is not in the calendar; check it, and --date-order"
    case .noSuchClock:
      "a time of day does not exist; hours are 0 to 23, or 1 to 12 with AM or PM"
    case .unknownZone:
      "a time has a zone that swan does not know; write an offset such as -05:00"
    case .yearOutOfRange:
      "a time is outside the years 1 to 9999; check the field"
    }
  }
}
