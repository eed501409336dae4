import Testing

@testable import newsline_faults

@Suite("What a worker says when it ends")
struct SupervisorTests {
  @Test(
    "The documents that it left are read from its log",
    arguments: [
      ("12:00 info told to end stage=clean\n12:00 info stopped committed=812 uncommitted=50 stage=clean", 50),
      ("12:00 info stopped committed=1 uncommitted=9\n12:09 info stopped committed=2 uncommitted=0", 0),
      ("12:00 info partitions assigned partitions=[0]", nil), ("", nil),
    ] as [(String, Int?)])
  func uncommitted(log: String, expected: Int?) {
    #expect(Supervisor.uncommitted(inLog: log) == expected)
  }
}
