export { type DragEngine, useDragEngine } from "./use-drag-engine.ts";
export { type DragOrder, useDragOrder } from "./use-drag-order.ts";
