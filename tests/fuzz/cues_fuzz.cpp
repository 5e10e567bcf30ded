// Any bytes are read for what they say of talks: no crash, no hang, a verdict that is whole, and the same one when the
// text is read again.
#include "cues/cue_reader.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t length) {
  static draht::CueReader reader;
  const std::string_view text(reinterpret_cast<const char*>(bytes), length);
  reader.reset();
  reader.read(text);
  const draht::TextCue found = reader.found();
  const bool none = found.cue == draht::Cue::none;
  if (none != !found.channel || none != !found.evidence || none != (found.certainty == 0)) std::abort();
  if (found.channel && !draht::is_talk(*found.channel)) std::abort();
  draht::CueReader another;
  another.read(text);
  if (another.found() != found) std::abort();
  return 0;
}
