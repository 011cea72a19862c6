import SwanArguments
import Testing

struct LintTests {
  @Test func `a good catalog has no faults`() {
    #expect(lint(commands) == [])
  }

  @Test func `every fault of a manual is found`() {
    let manual = Manual(
      name: "Bad_Name", summary: "says " + String(repeating: "x", count: 60) + ".", stage: .pipe,
      details: " ", examples: [Example("x", command: "swan other", output: "", status: 7)],
      exitStatus: [(0, "Done"), (0, "Done")], seeAlso: ["other"])
    let info = CommandInfo(manual: manual, declarations: [])
    #expect(
      lint([info, info]).filter { !$0.hasPrefix("Bad") } == ["two commands are called Bad_Name"])
    #expect(
      lint([info]) == [
        "Bad_Name: the name is not in kebab case",
        "Bad_Name: the summary begins in lower case",
        "Bad_Name: the summary ends with a full stop",
        "Bad_Name: the summary is over 60 characters",
        "Bad_Name: the details are missing",
        "Bad_Name: the example 'x' begins in lower case",
        "Bad_Name: the example 'x' does not call swan Bad_Name",
        "Bad_Name: exit status 0 is explained twice",
        "Bad_Name: exit status 7 of an example is not explained",
        "Bad_Name: 'see also' names other, which is no other command",
      ])
    var silent = Listen.info
    silent.manual.examples = []
    silent.manual.summary = ""
    silent.manual.name = "help"
    #expect(
      lint([silent, Escalate.info]).contains("help: the name is taken by swan itself"))
    #expect(lint([silent, Escalate.info]).contains("help: the summary is missing"))
    #expect(lint([silent, Escalate.info]).contains("help: no example"))
  }

  @Test func `source line breaks that stayed in a manual are found`() {
    var info = Listen.info
    info.manual.details = """
      A paragraph that goes on \
          in the next line.

        term  a table that goes on \
              in the next line, as far as no terminal of eighty columns shows it
      """
    info.manual.examples[0].title = "A  title"
    info.manual.exitStatus = [(0, "Done,  or not")]
    info.declarations[0].help = "Use  this"
    #expect(
      lint([info, Escalate.info]) == [
        "listen: blanks in a row in the details",
        "listen: a line of the details is over 80 columns: term  a table that goes ",
        "listen: blanks in a row in the example 'A  title'",
        "listen: blanks in a row in the meaning of exit status 0",
        "listen: blanks in a row in the help of --basis",
      ])
  }

  @Test func `every fault of a declaration is found`() {
    var info = Listen.info
    info.declarations[0].name = "Basis"
    info.declarations[0].short = "1"
    info.declarations[0].placeholder = "word"
    info.declarations[0].environment = "swan"
    info.declarations[1].help = ""
    info.declarations[2].aliases = ["journal"]
    info.declarations[3].short = "q"
    #expect(
      Set(lint([info, Escalate.info])) == [
        "listen: the placeholder of --Basis is not in capitals",
        "listen: --Basis is not in kebab case",
        "listen: -1 is no letter",
        "listen: swan of --Basis is no name like SWAN_JOURNAL",
        "listen: the help of --journal is missing",
        "listen: --journal is declared twice",
        "listen: -q is declared twice",
        "escalate: --quiet is not the same as in listen",
      ])
  }

  @Test func `operands leave words for those after them`() {
    var info = Escalate.info
    info.declarations.swapAt(8, 9)
    #expect(lint([info, Listen.info]) == ["escalate: FILE leaves no word for EXPRESSION"])
    info.declarations[8].presence = .optional
    #expect(
      lint([info, Listen.info]) == ["escalate: FILE is optional, EXPRESSION after it is not"])
  }
}
