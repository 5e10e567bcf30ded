// How the files of a folder look from outside: Thunderbird does not write them without changing that.
#pragma once

#include "thunderbird/profile.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace draht {

struct FolderMark {
  struct File {
    std::int64_t bytes = -1;  // -1: there is none
    std::int64_t changed_ns = 0;

    bool operator==(const File&) const = default;
  };
  File summary, store, new_mail;  // of a maildir: its folders cur and new

  bool operator==(const FolderMark&) const = default;

  // As it is kept, with the number of messages that were read.
  std::string text(std::int64_t messages) const;
  // That number, when the kept mark is of files that looked the same.
  std::optional<std::int64_t> messages_if_same(std::string_view kept) const;
};

FolderMark look_at(const ProfileFolder& folder);

}  // namespace draht
