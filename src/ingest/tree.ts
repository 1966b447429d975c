/** The part of the DOM that ingest uses, as linkedom provides it: the project is compiled without the browser's types. */
export interface TreeNode {
  /** 1 element, 3 text. */
  readonly nodeType: number;
  readonly nodeValue: string | null;
  readonly textContent: string | null;
  readonly parentNode: TreeNode | null;
  readonly firstChild: TreeNode | null;
  readonly nextSibling: TreeNode | null;
}

export interface TreeElement extends TreeNode {
  readonly tagName: string;
  getAttribute(name: string): string | null;
  querySelector(selector: string): TreeElement | null;
  querySelectorAll(selector: string): Iterable<TreeElement>;
  remove(): void;
}

export interface Tree {
  readonly documentElement: TreeElement | null;
  readonly title: string;
  querySelector(selector: string): TreeElement | null;
  querySelectorAll(selector: string): Iterable<TreeElement>;
}
