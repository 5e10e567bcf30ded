// Any bytes are folded and parted into new and old: no crash, no hang, pieces in order that lie in the text.
#include "cues/fold.h"
#include "cues/new_text.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t length) {
  static std::string room;
  const std::string_view folded = draht::fold_letters({reinterpret_cast<const char*>(bytes), length}, room);
  if (folded.size() > length) std::abort();
  const char* place = folded.data();
  draht::for_each_new_text(folded, [&](std::string_view piece) {
    if (piece.empty() || piece.data() < place || piece.data() + piece.size() > folded.data() + folded.size())
      std::abort();
    place = piece.data() + piece.size();
  });
  return 0;
}
