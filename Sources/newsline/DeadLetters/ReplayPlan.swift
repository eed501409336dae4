import Documents
import Pipeline

/// Where a dead letter goes back to, and whether it may.
struct ReplayPlan {
  let topics: Pipeline.Topics
  /// The partitions of every topic that exists, by name.
  let partitions: [String: Int]

  /// The topic that it came from.
  ///
  /// - Throws: if that is none that a stage of this line reads: nothing that stands in a header makes this command write
  ///   anywhere else.
  func topic(of letter: DeadLetter) throws(ResolutionError) -> String {
    let topic = letter.place.topic
    guard StageName.allCases.map(topics.input).contains(topic) else {
      throw ResolutionError(
        description: "it came from the topic \(Output.printable(topic, limit: 200)), which no stage of this line reads",
        isAboutOneLetter: true)
    }
    guard partitions[topic] != nil else {
      throw ResolutionError(
        description: "the topic \(topic) does not exist; `newsline topics create` makes it", isAboutOneLetter: true)
    }
    return topic
  }

  /// The partition that it came from, where the other records of its key are; `nil` if the topic has no such partition.
  func partition(of letter: DeadLetter) -> Int32? {
    let partition = letter.place.partition
    return partition >= 0 && Int(partition) < partitions[letter.place.topic] ?? 0 ? partition : nil
  }
}
