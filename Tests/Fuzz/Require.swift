/// Ends the run, saying what does not hold; `precondition` says nothing in an optimised build.
func require(_ condition: Bool, _ message: StaticString) {
  if condition { return }
  unsafe write(2, message.utf8Start, message.utf8CodeUnitCount)
  unsafe write(2, "\n", 1)
  abort()
}
