// What the keys of blocks are made of (merge_candidate.h); their first letter says what the block has in common.
#pragma once

namespace draht::merge_key {

inline constexpr char kMailbox = 'm';
inline constexpr char kNameInHouse = 'd';
inline constexpr char kNameAndLogin = 'l';
inline constexpr char kName = 'n';
inline constexpr char kHandle = 'h';
inline constexpr char kFamilyInHouse = 'f';
inline constexpr char kLogin = 'u';

}  // namespace draht::merge_key
