import ArgumentParser
import Foundation
import Synchronization

/// Feeds the readers of hostile input with damaged pages and messages.
///
/// A reader that crashes takes this process with it; the input is then in the file `current-TARGET` of the folder, where
/// `scripts/fuzz` finds it. The same seed gives the same inputs.
@main
struct NewslineFuzz: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "newsline-fuzz", abstract: "Feed the readers of hostile input with damaged pages and messages.")

  @Option(help: "How long to feed the target, in seconds of real time.") var seconds = 10.0
  @Option(help: "The seed.") var seed: UInt64 = 1
  @Option(help: "Where inputs that bring a reader down are left.") var folder = ".build/fuzz"
  @Option(help: "The project's folder.") var root = "."
  @Option(help: "How long one input may take, in seconds.") var limit = 10.0
  @Flag(help: "List the targets.") var list = false
  @Option(help: "Feed this one file instead.") var file: String?
  @Argument(help: "The target.") var target: String?

  func run() throws {
    let corpus = try Corpus(root: URL(fileURLWithPath: root))
    let targets = try FuzzTarget.all(corpus)
    if list {
      for target in targets { print(target.name) }
      return
    }
    guard let target = targets.first(where: { $0.name == self.target }) else {
      throw ValidationError("the target is one of \(targets.map(\.name).joined(separator: ", "))")
    }
    if let file {
      let violation = target.run(Array(try Data(contentsOf: URL(fileURLWithPath: file))))
      if let violation { throw ValidationError(violation) }
      return
    }
    try feed(target)
  }

  private func feed(_ target: FuzzTarget) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let current = try CurrentInput(path: "\(folder)/current-\(target.name)", limit: limit)
    var mutator = Mutator(corpus: target.corpus, dictionary: target.dictionary, seed: seed)
    let end = ContinuousClock.now + .seconds(seconds)
    var count = 0
    var bytes = 0
    while ContinuousClock.now < end {
      let input = mutator.next()
      current.begin(input)
      if let violation = target.run(input) {
        FileHandle.standardError.write(Data("\(target.name), input \(count): \(violation)\n".utf8))
        throw ExitCode(1)
      }
      count += 1
      bytes += input.count
    }
    current.finish()
    print("\(target.name): \(count) inputs, \(bytes >> 10) KiB, seed \(seed), nothing found")
  }
}

extension FuzzTarget {
  /// All targets.
  static func all(_ corpus: Corpus) throws -> [FuzzTarget] {
    [
      submissions(corpus), archives(corpus), characterSets(corpus), html(corpus), text(corpus), messages(corpus),
      try enrichment(corpus), try queries(),
    ]
  }
}
