/// Ends the run, saying what does not hold; `precondition` says nothing in an optimised build.
func require(_ condition: Bool, _ message: StaticString) {
  if condition { return }
  unsafe write(2, message.utf8Start, message.utf8CodeUnitCount)
  unsafe write(2, "\n", 1)
  abort()
}

/// Ends the process unless a file that is refused says what is wrong with it, and where.
func requireFaults(of file: BadFile) {
  require(!file.faults.isEmpty, "a file is refused without a fault")
  for fault in file.faults {
    require(!fault.sentence.isEmpty && fault.line > 0 && fault.column > 0, "no fault")
    require(!fault.sentence.utf8.contains { $0 < 0x20 }, "a control character in a fault")
  }
}
