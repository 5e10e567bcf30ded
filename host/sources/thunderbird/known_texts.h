// Texts that were met before -> numbers. Bounded: when it is full it forgets all and begins again.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

namespace draht {

class KnownTexts {
 public:
  static constexpr std::uint32_t kUnknown = 0xFFFFFFFFU;
  static constexpr std::size_t kMaxBytes = 200;  // longer texts are rare and would only fill the memory

  KnownTexts() { texts_.reserve(kFirstBytes); }

  static std::uint64_t hash(std::string_view text) {
    std::uint64_t state = text.size();
    for (; text.size() >= 8; text.remove_prefix(8)) {
      std::uint64_t word = 0;
      std::memcpy(&word, text.data(), 8);
      state = (std::rotl(state, 5) ^ word) * kMultiplier;
    }
    std::uint64_t rest = 0;
    std::memcpy(&rest, text.data(), text.size());
    state = (std::rotl(state, 5) ^ rest) * kMultiplier;
    return state ^ state >> 32U;
  }

  // Before find(), for whoever has several texts to find: first one of all, then the other of all.
  void prefetch(std::uint64_t hash) const { __builtin_prefetch(&slots_[first(hash)]); }
  void prefetch_text(std::uint64_t hash) const { __builtin_prefetch(&texts_[slots_[first(hash)].place]); }

  // kUnknown when it was not met, or forgotten.
  std::uint32_t find(std::string_view text, std::uint64_t hash) const {
    std::size_t index = first(hash);
    for (std::size_t step = 0; step < kMaxSteps; ++step, index = next(index)) {
      const Slot& slot = slots_[index];
      if (slot.place == 0) return kUnknown;
      if (slot.hash == hash && text_at(slot.place) == text) return number_at(slot.place);
    }
    return kUnknown;
  }

  // Of a text that is not known.
  void add(std::string_view text, std::uint64_t hash, std::uint32_t number) {
    if (text.size() > kMaxBytes) return;
    if (used_ >= slots_.size() / 2) grow();
    Slot* const slot = free_slot(hash);
    if (slot == nullptr) return;
    *slot = {hash, static_cast<std::uint32_t>(texts_.size())};
    ++used_;
    const auto put = [this](const void* bytes, std::size_t count) {
      const char* const begin = static_cast<const char*>(bytes);
      texts_.insert(texts_.end(), begin, begin + count);
    };
    const auto length = static_cast<std::uint8_t>(text.size());
    put(&number, sizeof number);
    put(&length, sizeof length);
    put(text.data(), text.size());
  }

 private:
  struct Slot {
    std::uint64_t hash = 0;
    std::uint32_t place = 0;  // in texts_; 0: free
  };

  static constexpr std::uint64_t kMultiplier = 0x9E3779B97F4A7C15U;
  static constexpr std::size_t kFirstSlots = std::size_t{1} << 12U;
  static constexpr std::size_t kMostSlots = std::size_t{1} << 17U;
  static constexpr std::size_t kMaxSteps =
      64;  // texts made to share a hash are read again and again, but never searched
  static constexpr std::size_t kFirstBytes = std::size_t{1} << 20U;

  std::size_t first(std::uint64_t hash) const { return hash & (slots_.size() - 1); }
  std::size_t next(std::size_t index) const { return (index + 1) & (slots_.size() - 1); }

  // Null when too many others have nearly the same hash.
  Slot* free_slot(std::uint64_t hash) {
    std::size_t index = first(hash);
    for (std::size_t step = 0; step < kMaxSteps; ++step, index = next(index)) {
      if (slots_[index].place == 0) return &slots_[index];
    }
    return nullptr;
  }

  std::uint32_t number_at(std::uint32_t place) const {
    std::uint32_t number = 0;
    std::memcpy(&number, &texts_[place], sizeof number);
    return number;
  }
  std::string_view text_at(std::uint32_t place) const {
    const char* const length = &texts_[place + sizeof(std::uint32_t)];
    return {length + 1, static_cast<std::uint8_t>(*length)};
  }

  void grow() {
    std::vector<Slot> before(slots_.size());
    before.swap(slots_);
    if (before.size() == kMostSlots) {
      texts_.resize(1);
      used_ = 0;
      return;
    }
    slots_.resize(2 * before.size());
    for (const Slot& slot : before) {
      if (Slot* const moved = slot.place == 0 ? nullptr : free_slot(slot.hash)) *moved = slot;
    }
  }

  std::vector<Slot> slots_ = std::vector<Slot>(kFirstSlots);
  std::vector<char> texts_ = std::vector<char>(1);  // of each: its number, its length, the text
  std::size_t used_ = 0;
};

}  // namespace draht
