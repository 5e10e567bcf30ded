// Our own Experiment that tells where folders lie.

declare namespace messenger {
  namespace drahtFolders {
    interface FolderFiles {
      account: string;
      path: string;
      directory: string;
      summary: string;
      store: string;
      kind: "mbox" | "maildir" | "none";
      on_server: boolean;
      messages: number;
      shared: boolean;
    }
    function list(accountIds: string[]): Promise<FolderFiles[]>;
  }
}
