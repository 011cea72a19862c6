/// A report as one record of type `report`.
package struct JSONFace: Sendable {
  package init() {}

  package func line(of report: Report) -> [UInt8] {
    var line: [UInt8] = []
    var record = RecordWriter(type: "report", after: &line)
    record.add("as_of", report.asOf.map { Time(microseconds: $0) })
    record.add("about", report.lead)
    record.openList("sections")
    for section in report.sections {
      record.openItem()
      record.add("name", section.name)
      record.add("title", section.title)
      record.add("definition", section.definition)
      record.openList("numbers")
      for (measure, row, quantity) in section.numbers {
        record.openItem()
        record.add("measure", measure)
        if let group = row.group { record.add("group", group) }
        record.add("value", quantity.value)
        if quantity.low != nil {
          record.add("low", quantity.low)
          record.add("high", quantity.high)
        }
        if let count = quantity.count { record.add("count", count) }
        record.add("unit", quantity.unit.rawValue)
        if let remark = row.remark { record.add("remark", remark) }
        record.close()
      }
      record.closeList()
      record.add("notes", section.notes)
      record.close()
    }
    record.closeList()
    record.end(&line)
    return line
  }
}
