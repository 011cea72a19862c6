import SwanArguments
import Testing

struct CompletionTests {
  private func offered(_ words: String...) -> [String] {
    candidates(for: words, in: commands).words.map(\.text)
  }

  @Test func `the first word is a command`() {
    #expect(offered("") == ["escalate", "listen", "help", "completions", "--help", "--version"])
    #expect(offered("li") == ["listen"])
    #expect(offered("help", "l") == ["listen"])
    #expect(offered("help", "--") == ["--config"])
    #expect(offered("completions", "") == ["bash", "fish", "zsh"])
    #expect(offered("nothing", "").isEmpty)
    #expect(offered().count == 6)
  }

  @Test func `options are offered by name and alias, values by what they may be`() {
    #expect(offered("escalate", "--a") == ["--after", "--as-of"])
    #expect(offered("escalate", "--n") == ["--now"])
    #expect(offered("escalate", "--h") == ["--help"])
    #expect(offered("escalate", "--to", "") == ["agent", "lead", "manager"])
    #expect(offered("escalate", "-nt", "l") == ["lead"])
    #expect(offered("escalate", "--to=") == ["--to=agent", "--to=lead", "--to=manager"])
    #expect(offered("escalate", "--to=l") == ["--to=lead"])
    #expect(offered("escalate", "--dry-run=").isEmpty)
    #expect(offered("escalate", "--as-of", "--").isEmpty)
    #expect(offered("escalate", "--nothing", "--he") == ["--help"])
    #expect(offered("escalate", "--", "--he").isEmpty)
  }

  @Test func `files are offered where files fit`() {
    func prefix(_ words: String...) -> String? { candidates(for: words, in: commands).filePrefix }
    #expect(prefix("escalate", "") == nil)
    #expect(prefix("escalate", "x", "") == "")
    #expect(prefix("escalate", "x", "y", "-") == "")
    #expect(prefix("escalate", "--rule", "") == "")
    #expect(prefix("escalate", "--rule=a") == "--rule=")
    #expect(prefix("listen", "a") == "")
    #expect(prefix("listen", "a", "") == nil)
  }

  @Test func `the reply names what fits, then the words and their meaning`() {
    #expect(
      candidates(for: ["escalate", "--rule=a"], in: commands).reply == "files --rule=\n")
    #expect(
      candidates(for: ["li"], in: commands).reply
        == "words\nlisten\tSay what the customer's words say\n")
  }

  @Test(arguments: [
    (#"swan escalate --to"#, "words\n--to\tx\n--token\tx", "escalate|--to", "--to|--token"),
    (#"swan escalate --to ''"#, "words\nlead\t", "escalate|--to|", "lead"),
    (#"swan escalate --to = le"#, "words\n--to=lead\t", "escalate|--to=le", "lead"),
    (#"swan escalate --to ="#, "words\n--to=lead\t", "escalate|--to=", "lead"),
    (#"swan a : b --as-of 09 : 3"#, "words\n09:30\t", "a:b|--as-of|09:3", "30"),
    (#"swan x --f = /etc/pass"#, "files --f=", "x|--f=/etc/pass", "/etc/passwd"),
    (#"swan x /etc/pass"#, "files ", "x|/etc/pass", "/etc/passwd"),
  ])
  func `bash asks swan with whole words and offers what readline replaces`(
    _ typed: String, _ reply: String, _ asked: String, _ expected: String
  ) throws {
    let shown = try output(
      of: """
        \(Shell.bash.completionScript)
        stub() { shift 2; (IFS='|'; printf '%s\\n' "$*" >&3); printf '%s\\n' '\(reply)'; }
        COMP_WORDBREAKS=$' \\t\\n"><=;|&(:'
        COMP_WORDS=(\(typed)) COMP_CWORD=$(( ${#COMP_WORDS[@]} - 1 ))
        exec 3>&1
        _swan stub
        (IFS='|'; printf '%s\\n' "${COMPREPLY[*]}")
        """)
    #expect(shown == "\(asked)\n\(offeredFiles(expected, in: shown))\n")
  }

  /// Machines differ in what else is in `/etc`.
  private func offeredFiles(_ expected: String, in shown: String) -> String {
    let last = shown.split(separator: "\n").last ?? ""
    return last.split(separator: "|").contains(Substring(expected)) ? String(last) : expected
  }
}
