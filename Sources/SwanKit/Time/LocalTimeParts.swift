/// What a text says about a time, gathered part by part.
struct LocalTimeParts {
  var year: Int?
  var month: Int?
  var day: Int?
  /// Since midnight.
  var microseconds: Int64 = 0
  /// Seconds east of UTC, where the text has a zone.
  var offset: Int?
  private var hasClock = false

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]
  private static let weekdays = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]

  /// Takes `2016-10-31`, `31.10.2016`, `10/31/2016`, or `31 Oct 2016`, which begin with a digit.
  mutating func takeNumericDate(
    _ cursor: inout TextCursor, order: DateOrder?
  ) throws(LocalTimeError) {
    let (first, width) = cursor.digits(upTo: 4)
    guard let mark = cursor.next else { throw .unrecognised }
    if width <= 2, let month = LocalTimeParts.monthAfterDay(&cursor) {
      (day, self.month) = (first, month)
      return try takeYear(&cursor)
    }
    guard "-/.".utf8.contains(mark) else { throw .unrecognised }
    _ = cursor.take()
    let (second, secondWidth) = cursor.digits(upTo: 2)
    guard 1...2 ~= secondWidth, cursor.next == mark else { throw .unrecognised }
    _ = cursor.take()
    if width == 4 {
      let (third, thirdWidth) = cursor.digits(upTo: 2)
      guard thirdWidth > 0 else { throw .unrecognised }
      (year, month, day) = (first, second, third)
    } else {
      guard width <= 2 else { throw .unrecognised }
      let isDotted = mark == UInt8(ascii: ".")
      try takeYear(&cursor)
      (day, month) = try LocalTimeParts.dayAndMonth(
        first, second, order: isDotted ? .dayFirst : order)
    }
  }

  /// Which of two numbers is the day, by the order or by what a month can be.
  private static func dayAndMonth(
    _ first: Int, _ second: Int, order: DateOrder?
  ) throws(LocalTimeError) -> (day: Int, month: Int) {
    switch order {
    case .dayFirst: return (first, second)
    case .monthFirst: return (second, first)
    case nil:
      if first > 12 { return (first, second) }
      if second > 12 || first == second { return (second, first) }
      throw .dayOrMonth
    }
  }

  /// Takes `Jan 21, 2022`, `Wed, 02 Oct 2002`, or `Wed Oct 10 20:19:24 +0000 2018`.
  mutating func takeDateWithNames(_ cursor: inout TextCursor) throws(LocalTimeError) {
    var word = cursor.word()
    if LocalTimeParts.index(of: word, in: LocalTimeParts.weekdays) != nil {
      _ = cursor.take(",")
      cursor.skipSpaces()
      word = cursor.word()
    }
    if word.isEmpty {
      let (number, width) = cursor.digits(upTo: 2)
      guard width > 0, let month = LocalTimeParts.monthAfterDay(&cursor) else {
        throw .unrecognised
      }
      (day, self.month) = (number, month)
      return try takeYear(&cursor)
    }
    guard let month = LocalTimeParts.index(of: word, in: LocalTimeParts.months) else {
      throw .unrecognised
    }
    cursor.skipSpaces()
    let (number, width) = cursor.digits(upTo: 2)
    guard width > 0 else { throw .unrecognised }
    (day, self.month) = (number, month + 1)
    _ = cursor.take(",")
    // A clock here is two digits and a colon; the year then comes after it and its zone.
    let isClock = cursor.afterSpaces { $0.digits(upTo: 2).count > 0 && $0.take(":") }
    if isClock { try takeClockAndZone(&cursor) }
    try takeYear(&cursor)
  }

  /// Takes the name of a month after a day's number: ` Oct`, `-Oct`.
  private static func monthAfterDay(_ cursor: inout TextCursor) -> Int? {
    var ahead = cursor
    if !ahead.take("-") { ahead.skipSpaces() }
    guard let month = index(of: ahead.word(), in: months) else { return nil }
    _ = ahead.take(".")
    _ = ahead.take(",")
    if !ahead.take("-") { ahead.skipSpaces() }
    cursor = ahead
    return month + 1
  }

  private mutating func takeYear(_ cursor: inout TextCursor) throws(LocalTimeError) {
    cursor.skipSpaces()
    let (value, width) = cursor.digits(upTo: 5)
    guard width != 2 else { throw .twoDigitYear }
    guard width == 4 else { throw .unrecognised }
    year = value
  }

  /// The index of a name that a word is, or whose first three letters it is.
  private static func index(of word: String, in names: [String]) -> Int? {
    let isShort = word.utf8.count == 3 || word == "sept"
    return names.firstIndex { word == $0 || isShort && $0.hasPrefix(word) }
  }
}

extension LocalTimeParts {
  /// Takes a clock such as `T13:47:00.5` or ` 1:47 PM`, and a zone, if they follow.
  mutating func takeClockAndZone(_ cursor: inout TextCursor) throws(LocalTimeError) {
    guard !hasClock, !cursor.isAtEnd else { return }
    let isJoined = cursor.takeLetter("t")
    guard isJoined || cursor.take(",") || cursor.next == UInt8(ascii: " ") else {
      throw .unrecognised
    }
    if !isJoined { cursor.skipSpaces() }
    let (hour, width) = cursor.digits(upTo: 2)
    guard width > 0 || !isJoined && !cursor.isAtEnd else { throw .unrecognised }
    if width > 0 {
      hasClock = true
      microseconds = try LocalTimeParts.clock(after: hour, &cursor)
    }
    try takeZone(&cursor)
  }

  /// Takes what follows the hour: `:47`, `:47:00.5`, `:47:00 PM`.
  private static func clock(
    after hour: Int, _ cursor: inout TextCursor
  ) throws(LocalTimeError) -> Int64 {
    guard cursor.take(":"), let minute = cursor.digits(exactly: 2) else { throw .unrecognised }
    var second = 0
    var fraction = 0
    if cursor.take(":") {
      guard let digits = cursor.digits(exactly: 2) else { throw .unrecognised }
      second = digits
      if cursor.take(".") || cursor.take(",") {
        guard let digits = cursor.fraction() else { throw .unrecognised }
        fraction = digits
      }
    }
    var hour = hour
    if let isAfternoon = takeHalf(&cursor) {
      guard 1...12 ~= hour else { throw .noSuchClock }
      hour = hour % 12 + (isAfternoon ? 12 : 0)
    }
    guard hour < 24, minute < 60, second < 60 else { throw .noSuchClock }
    return Int64((hour * 3600 + minute * 60 + second) * 1_000_000 + fraction)
  }

  /// Takes `AM` or `PM`, large or small: whether it is the afternoon.
  private static func takeHalf(_ cursor: inout TextCursor) -> Bool? {
    var ahead = cursor
    ahead.skipSpaces()
    let word = ahead.word()
    guard word == "am" || word == "pm" else { return nil }
    cursor = ahead
    return word == "pm"
  }

  /// Takes `Z`, `UTC`, `GMT`, `+0200`, `+02:00` or `+02`, if one follows.
  private mutating func takeZone(_ cursor: inout TextCursor) throws(LocalTimeError) {
    var ahead = cursor
    ahead.skipSpaces()
    let word = ahead.word()
    if ["z", "utc", "gmt", "ut"].contains(word) {
      offset = 0
    } else if !word.isEmpty {
      throw .unknownZone
    } else if ahead.next == UInt8(ascii: "+") || ahead.next == UInt8(ascii: "-") {
      let isWest = ahead.take("-")
      if !isWest { _ = ahead.take("+") }
      guard let hours = ahead.digits(exactly: 2), hours < 24 else { throw .unknownZone }
      let hasColon = ahead.take(":")
      let minutes = ahead.digits(exactly: 2)
      guard minutes != nil || !hasColon, minutes ?? 0 < 60 else { throw .unknownZone }
      let seconds = hours * 3600 + (minutes ?? 0) * 60
      offset = isWest ? -seconds : seconds
    } else {
      return
    }
    cursor = ahead
  }
}
