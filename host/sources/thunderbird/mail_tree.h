// The folders of one account as its directory shows them: "Inbox" (mbox file, or a folder with cur/ for maildir),
// "Inbox.msf" (summary), "Inbox.sbd/" (what lies below).
#pragma once

#include "core/error.h"

#include <filesystem>
#include <string>
#include <vector>

namespace draht {

struct MailTree {
  struct Node;
  std::vector<Node> nodes;  // by name
};

struct MailTree::Node {
  std::string name;        // as the file system has it
  bool is_folder = false;  // false: only a way to what lies below
  std::filesystem::path summary, store;
  MailTree below;
};

// A folder on a server is one that has a summary; any other needs a store. import_failed when a directory cannot be
// listed, unless it is not there at all.
Result<MailTree> list_mail_tree(const std::filesystem::path& directory, bool on_server);

}  // namespace draht
