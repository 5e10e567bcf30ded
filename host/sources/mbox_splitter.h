// Bytes of an mbox -> messages, each behind a "From " line. Memory does not grow with the bytes, nor with a line of
// them.
#pragma once

#include "sources/archive.h"
#include "sources/room.h"

#include <cstdint>
#include <functional>
#include <string_view>

namespace draht {

struct RawMessage {
  std::string_view bytes;   // without the "From " line, up to as many as are wanted with it; valid until the next call
  std::int64_t offset = 0;  // of the "From " line
};

// Where the next message begins in `bytes`, which begin in the midst of one; their size when none does. Judged as by
// MboxSplitter.
std::size_t next_beginning(std::string_view bytes);

// Not every writer quotes "From " at the start of a line of text. So the line has to stand behind a blank one or end in
// a year, and the line behind it has to look like the start of a message.
class MboxSplitter {
 public:
  // Fills the room as far as it can; 0 at the end of the bytes.
  using Read = std::function<std::size_t(char* room, std::size_t size)>;

  explicit MboxSplitter(Read read, std::size_t max_message_bytes = kMaxMessageBytes);
  MboxSplitter(const MboxSplitter&) = delete;
  MboxSplitter& operator=(const MboxSplitter&) = delete;
  ~MboxSplitter() = default;

  // False at the end.
  bool next(RawMessage& message);

 private:
  // Where the next message begins in the buffer; end_ when none does.
  std::size_t find_beginning();
  bool fill();
  void discard(std::size_t place, std::size_t count);
  std::string_view bytes() const { return {buffer_, end_}; }

  Read read_;
  std::size_t max_message_bytes_;
  Room room_;
  char* buffer_;
  std::size_t begin_ = 0;  // of the message that is read
  std::size_t scan_ = 0;   // no further message begins before the line feed that is looked for from here on
  std::size_t end_ = 0;
  std::int64_t base_ = 0;     // of the buffer's first byte in the file
  std::int64_t dropped_ = 0;  // bytes of the message beyond max_message_bytes_ that are no longer in the buffer
  bool started_ = false;      // the first message was looked for
  bool at_end_ = false;
};

}  // namespace draht
