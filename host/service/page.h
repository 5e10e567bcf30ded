// Long lists travel in pages that fit into a frame.
#pragma once

#include "protocol/contract.h"
#include "protocol/json.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace draht {

template <typename View>
struct Page {
  std::vector<View> items;
  std::optional<std::int64_t> next;  // where the next page begins; nothing after the last
};

// Items [offset, offset + limit) of `total`, made by view(index); fewer where the frame would become too large.
template <typename View>
Page<View> page_of(std::size_t total, std::int64_t offset, std::int64_t limit, const auto& view) {
  // Left free for the envelope and the other fields.
  constexpr std::size_t kEnvelopeBytes = 1000;
  const auto most_bytes = static_cast<std::size_t>(protocol::limits().frame_out_bytes) - kEnvelopeBytes;
  const auto end = std::min(total, static_cast<std::size_t>(offset + limit));
  Page<View> page;
  std::size_t bytes = 0;
  auto i = static_cast<std::size_t>(offset);
  for (; i < end; ++i) {
    View item = view(i);
    bytes += protocol::to_json(item).size() + 1;
    if (bytes > most_bytes) break;
    page.items.push_back(std::move(item));
  }
  if (i < total) page.next = static_cast<std::int64_t>(i);
  return page;
}

}  // namespace draht
