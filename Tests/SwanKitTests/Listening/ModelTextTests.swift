import Testing

@testable import SwanKit

/// Models as files.
struct ModelTextTests {
  private static let text = """
    swan-listener 1
    # a remark
    label la late -25 30
    target ra rating 41 1 5

    !	la3
    ^how	la-28 ra4
    <n>	ra-127
    is late	la25
    ~good	ra12
    été	la1

    """

  private func rewritten(_ bytes: [UInt8], remarks: [String] = []) throws -> [UInt8] {
    let model = try ModelText.model(bytes)
    return ModelText.text(
      heads: model.heads, remarks: remarks,
      features: (1..<model.count + 1).map { (model.name($0), model.weights($0)) })
  }

  @Test func `what is read is written again`() throws {
    let again = try rewritten(Array(Self.text.utf8), remarks: ["a remark"])
    #expect(String(decoding: again, as: UTF8.self) == Self.text)
  }

  @Test func `heads have their names, biases, thresholds and ranges`() throws {
    let heads = try ModelText.model(Array(Self.text.utf8)).heads
    #expect(heads.map(\.name) == ["late", "rating"])
    #expect(heads.map(\.bias) == [-25, 41])
    #expect(heads.map(\.threshold) == [30, nil])
    #expect(heads.last?.range == 1...5)
  }

  @Test func `the built-in model is written as it was read`() throws {
    let model = ListenerModel.builtIn
    #expect(model.heads.count == 33 && model.count > 10_000)
    let text = ListenerModel.builtInText.description
    let remarks = text.split(separator: "\n").filter { $0.hasPrefix("# ") }.map {
      String($0.dropFirst(2))
    }
    let again = try rewritten(Array(text.utf8), remarks: remarks)
    // Codes are drawn anew from the names, and are the same.
    let isSame = again.elementsEqual((text + "\n").utf8)
    #expect(isSame)
  }

  @Test(arguments: [
    ("", 1), ("swan-listener 2\n", 1), ("\n", 1), ("swan-listener 1\n", 2),
    ("swan-listener 1\n# x\n\n", 3), ("swan-listener 1\nlabel a late 1 2\n", 2),
    ("swan-listener 1\nlabel la late x 2\n", 2), ("swan-listener 1\nlabel la late 1\n", 2),
    ("swan-listener 1\ntarget la late 1 5 1\n", 2), ("swan-listener 1\nother la late 1 5\n", 2),
    ("swan-listener 1\n# x\nlabel LA late 1 2\n", 3),
    ("swan-listener 1\nlabel la late 1 2\n\nword\n", 4),
    ("swan-listener 1\nlabel la late 1 2\n\nok\tla1\nword\txx1\n", 5),
    ("swan-listener 1\nlabel la late 1 2\n\nword\tla\n", 4),
    ("swan-listener 1\nlabel la late 1 2\n\nword\tla99999\n", 4),
    ("swan-listener 1\nlabel la late 1 2\n\nword\tla1;\n", 4),
    ("swan-listener 1\nlabel la late 1 2\n\nword\tla1", 0),
    ("swan-listener 1\nlabel la late 1 2\n\n\tla1\n", 4),
  ])
  func `a model that is none says in which line`(text: String, line: Int) {
    do throws(ModelText.Fault) {
      _ = try ModelText.model(Array(text.utf8))
      #expect(line == 0)
    } catch {
      #expect(error.line == line && !error.reason.isEmpty)
    }
  }

  @Test func `a model cut short anywhere never traps`() {
    let bytes = Array(Self.text.utf8)
    for end in bytes.indices {
      _ = try? ModelText.model(Array(bytes[..<end]))
      for byte: UInt8 in [0, 0x09, 0x0a, 0x20, 0x2d, 0x39, 0x61, 0xff] {
        var changed = bytes
        changed[end] = byte
        _ = try? ModelText.model(changed)
      }
    }
  }

  @Test func `five hundred heads have a code each`() throws {
    let heads = (0..<500).map { ListenerModel.Head(name: "l\($0)", bias: 0, threshold: 1) }
    let expected = heads.indices.map { Int8($0 % 100 + 1) }
    let text = ModelText.text(heads: heads, remarks: [], features: [("word", expected)])
    let model = try ModelText.model(text)
    #expect(model.weights(1) == expected)
  }
}
