/// Makes the beginning of a capture readable, as `ingest` would read it.
public enum CapturePreview {
  /// The text of the beginning of a capture; `nil` if it is no text.
  ///
  /// - Parameters:
  ///   - bytes: the beginning; a character that is cut at its end is left out or shown as a replacement.
  ///   - contentType: the media type that the sender names, with its character set.
  public static func text(of bytes: [UInt8], contentType: String?) -> String? {
    let declared = contentType.flatMap { MediaType($0) }
    let charset = declared?.charset.flatMap { CharacterSet(label: $0) }
    guard BinarySignature.describe(bytes) == nil else { return nil }
    let hasMark = TextDecoder.byteOrderMark(of: bytes).map { $0.set != .utf8 } ?? false
    let isUTF16 = hasMark || charset == .utf16LE || charset == .utf16BE || UnicodeDecoder.guessUTF16(bytes) != nil
    if !isUTF16, BinarySignature.describeControls(bytes) != nil { return nil }
    return try? TextDecoder.decode(bytes, declared: charset, isMarkup: declared?.essence != "text/plain")
  }
}
