#include "cues/fold.h"

#include <cstdint>
#include <cstring>

namespace draht {
namespace {

// U+00C0..U+00FF as two letters each; a blank second one stands for none.
constexpr std::string_view kLatin =
    "a a a a aea aec e e e e i i i i d n o o o o oex o u u u uey thss"
    "a a a a aea aec e e e e i i i i d n o o o o oe  o u u u uey thy ";
static_assert(kLatin.size() == 128);

constexpr std::uint64_t kHighBits = 0x8080808080808080ULL;

// Eight ASCII bytes at once: a letter is upper case when adding carries it past 'A' - 1 but not past 'Z'.
std::uint64_t lower_eight(std::uint64_t bytes) {
  constexpr std::uint64_t kEach = 0x0101010101010101ULL;
  const std::uint64_t from_a = bytes + kEach * (0x80 - 'A');
  const std::uint64_t behind_z = bytes + kEach * (0x80 - 'Z' - 1);
  return bytes | ((from_a & ~behind_z & kHighBits) >> 2U);
}

class Folder {
 public:
  Folder(std::string_view text, char* out) : text_(text), begin_(out), out_(out) {}

  std::size_t fold() {
    while (at_ < text_.size()) {
      if (!fold_eight()) fold_one();
    }
    return static_cast<std::size_t>(out_ - begin_);
  }

 private:
  unsigned char byte(std::size_t ahead) const {
    return at_ + ahead < text_.size() ? static_cast<unsigned char>(text_[at_ + ahead]) : 0;
  }

  bool fold_eight() {
    std::uint64_t bytes = 0;
    if (text_.size() - at_ < sizeof bytes) return false;
    std::memcpy(&bytes, text_.data() + at_, sizeof bytes);
    if ((bytes & kHighBits) != 0) return false;
    bytes = lower_eight(bytes);
    std::memcpy(out_, &bytes, sizeof bytes);
    out_ += sizeof bytes;
    at_ += sizeof bytes;
    return true;
  }

  void fold_one() {
    const unsigned char first = byte(0);
    if (first == 0xC3 && byte(1) >= 0x80 && byte(1) < 0xC0) return latin(byte(1) - 0x80U);
    if (first == 0xC2 && byte(1) == 0xA0) return put(' ', 2);                       // no-break space
    if (first == 0xC2 && byte(1) == 0xAD) return skip(2);                           // soft hyphen
    if (first == 0xC2 && (byte(1) == 0xAB || byte(1) == 0xBB)) return put('"', 2);  // guillemets
    if (first == 0xCC && byte(1) == 0x88) return put('e', 2);                       // combining diaeresis
    if (first == 0xE2 && byte(1) == 0x80) return punctuation(byte(2));
    put(static_cast<char>(first >= 'A' && first <= 'Z' ? first + 32 : first), 1);
  }

  void latin(std::size_t letter) {
    const char* pair = kLatin.data() + 2 * letter;
    if (pair[0] != ' ') *out_++ = pair[0];
    if (pair[1] != ' ') *out_++ = pair[1];
    at_ += 2;
  }

  // U+2000..U+203F
  void punctuation(unsigned char last) {
    if (last >= 0x80 && last <= 0x8A) return put(' ', 3);
    if (last >= 0x90 && last <= 0x95) return put('-', 3);
    if (last == 0x98 || last == 0x99) return put('\'', 3);
    if (last >= 0x9A && last <= 0x9F) return put('"', 3);
    if (last == 0xA6) return put('.', 3);
    put(text_[at_], 1);
  }

  void put(char c, std::size_t used) {
    *out_++ = c;
    at_ += used;
  }
  void skip(std::size_t used) { at_ += used; }

  std::string_view text_;
  std::size_t at_ = 0;
  char* begin_;
  char* out_;
};

}  // namespace

std::string_view fold_letters(std::string_view text, std::string& room) {
  if (room.size() < text.size()) room.resize(text.size());
  return {room.data(), Folder(text, room.data()).fold()};
}

}  // namespace draht
