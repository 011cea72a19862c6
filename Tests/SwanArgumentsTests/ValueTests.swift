import SwanArguments
import Testing

struct ValueTests {
  @Test(arguments: ["0x10", "inf", "nan", "1e999", "", " 1", "1,5", "--1"])
  func `a number is finite and decimal`(_ text: String) {
    #expect(throws: UnfitValue.self) { try Value.number.parse(text) }
  }

  @Test func `numbers are read, and written as they would be typed`() throws {
    #expect(try Value.number.parse("-1.5e2") == -150)
    #expect(Value.number.text(90) == "90")
    #expect(Value.number.text(0.9) == "0.9")
    #expect(try Value.integer.parse("-7") == -7)
    #expect(try Value.integer(in: 1...).parse("1") == 1)
  }

  @Test(arguments: [
    (Value.integer, "write a whole number"),
    (Value.integer(in: 1...), "write a whole number of at least 1"),
    (Value.integer(in: Int.min...9), "write a whole number of at most 9"),
    (Value.integer(in: 10...12), "write a whole number from 10 to 12"),
  ])
  func `a whole number out of bounds is told them`(_ value: Value<Int>, _ advice: String) {
    #expect {
      _ = try value.parse("x")
    } throws: {
      ($0 as? UnfitValue)?.advice == advice
    }
  }
}
